package io.strongroom.credentials.manifest;

import io.strongroom.credentials.credential.CredentialType;
import io.strongroom.credentials.credential.EndTime;
import io.strongroom.credentials.credential.EnvironmentNames;
import io.strongroom.credentials.manifest.CredentialsFile.Item;
import io.strongroom.credentials.manifest.CredentialsFile.Share;
import io.strongroom.credentials.manifest.CredentialsFile.Type;
import io.strongroom.credentials.manifest.FileEntry.FileShare;
import io.strongroom.platform.web.json.JsonStrings;
import io.strongroom.platform.web.problem.FieldError;
import io.strongroom.platform.web.problem.ProblemException;
import io.strongroom.platform.web.text.Names;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Checks the form of a file as a whole, before anything of it is done: what is wrong with it depends on nothing but the file. */
final class FileCheck {

    private static final int MOST_ERRORS = 100;
    private static final int LONGEST = 255;
    private static final String VALUES =
            "Values never belong in this file. Name the keys in \"keys\", and send the values to the environment itself.";

    private final List<FieldError> errors = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private FileCheck() {}

    /** @throws ProblemException 422 with the pointers of all that is wrong, up to a hundred */
    static List<FileEntry> entries(CredentialsFile file) {
        if (file.strongroom() != CredentialsFile.VERSION) {
            throw ProblemException.invalid("/strongroom", "This must be 1, the version of the file's form.");
        }
        if (file.credentials().size() > CredentialsFile.MOST_CREDENTIALS) {
            throw ProblemException.invalid("/credentials", "A file has at most 1,000 credentials. Split it.");
        }
        var check = new FileCheck();
        List<FileEntry> entries = new ArrayList<>();
        for (int i = 0; i < file.credentials().size(); i++) {
            entries.add(check.entry("/credentials/" + i, file.credentials().get(i)));
        }
        if (!check.errors.isEmpty()) {
            throw ProblemException.invalid(
                    check.errors.stream().limit(MOST_ERRORS).toList());
        }
        return entries;
    }

    private FileEntry entry(String place, Item item) {
        identity(place, item);
        name(place + "/name", item.name());
        type(place + "/type", item.type());
        return new FileEntry(
                place,
                item.id(),
                item.externalId(),
                item.name(),
                new CredentialType(
                        item.type().kind(), item.type().adaptor(), item.type().version()),
                item.account(),
                said(place + "/expires_at", item.expiresAt(), FileCheck::time),
                environments(place + "/environments", item.environments()),
                shares(place + "/projects", item.projects()));
    }

    private void identity(String place, Item item) {
        String external = item.externalId();
        if (external != null) {
            name(place + "/external_id", external);
        }
        if (item.id() == null && external == null) {
            refuse(
                    place + "/external_id",
                    "This field is required: a credential is found again by its external id, or by its id.");
        } else if (item.id() != null && !seen.add("id " + item.id())) {
            refuse(place + "/id", "This id stands here twice.");
        } else if (item.id() == null && !seen.add("external " + external)) {
            refuse(place + "/external_id", "This external id stands here twice.");
        }
    }

    private void type(String place, Type type) {
        boolean adaptor = type.kind().equals(CredentialType.ADAPTOR_KIND);
        if (!adaptor && !type.kind().equals(CredentialType.RAW_KIND)) {
            refuse(place + "/kind", "This must be one of raw, adaptor.");
        } else if (adaptor && (type.adaptor() == null || type.adaptor().isEmpty())) {
            refuse(place + "/adaptor", "This field is required.");
        } else if (!adaptor && type.adaptor() != null) {
            refuse(place + "/adaptor", "This field belongs to the kind adaptor.");
        } else if (!adaptor && type.version() != null) {
            refuse(place + "/version", "This field belongs to the kind adaptor.");
        }
    }

    private Map<String, List<String>> environments(String place, @Nullable Map<String, @Nullable JsonNode> sent) {
        Map<String, List<String>> environments = new LinkedHashMap<>();
        if (sent != null) {
            sent.forEach((name, environment) -> {
                String pointer = below(place, name);
                attempt(() -> EnvironmentNames.check(pointer, name));
                environments.put(name, keys(pointer, environment));
            });
        }
        return environments;
    }

    private List<String> keys(String place, @Nullable JsonNode environment) {
        if (environment == null || environment.isNull()) {
            return List.of();
        }
        if (!environment.isObject()) {
            refuse(place, VALUES);
            return List.of();
        }
        environment.propertyNames().stream()
                .filter(member -> !member.equals("keys"))
                .forEach(member -> refuse(below(place, member), VALUES));
        JsonNode keys = environment.path("keys");
        return keys.isMissingNode() ? List.of() : names(place + "/keys", keys);
    }

    private List<String> names(String place, JsonNode keys) {
        if (!keys.isArray()) {
            refuse(place, "This must be an array of the names of keys. " + VALUES);
            return List.of();
        }
        Set<String> names = new HashSet<>();
        List<String> inOrder = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            JsonNode key = keys.get(i);
            if (!key.isString()) {
                refuse(place + "/" + i, "This must be the name of a key, a string. " + VALUES);
            } else if (length(key.stringValue()) > LONGEST) {
                refuse(place + "/" + i, "The name of a key has at most 255 characters.");
            } else if (!names.add(key.stringValue())) {
                refuse(place + "/" + i, "This key stands here twice.");
            } else {
                inOrder.add(key.stringValue());
            }
        }
        return inOrder;
    }

    private List<FileShare> shares(String place, @Nullable List<Share> sent) {
        List<FileShare> shares = new ArrayList<>();
        Set<String> projects = new HashSet<>();
        for (int i = 0; sent != null && i < sent.size(); i++) {
            Share share = sent.get(i);
            String pointer = place + "/" + i;
            if (!projects.add(share.project())) {
                refuse(pointer + "/project", "This project stands here twice.");
            }
            shares.add(new FileShare(
                    share.project(),
                    share.environments().stream().distinct().toList(),
                    said(pointer + "/expires_at", share.expiresAt(), FileCheck::time),
                    said(pointer + "/reason", share.reason(), FileCheck::reason)));
        }
        return shares;
    }

    private <T> Said<T> said(String place, @Nullable JsonNode sent, BiFunction<String, String, T> reading) {
        if (sent == null) {
            return Said.nothing();
        }
        if (sent.isNull()) {
            return new Said<>(true, null);
        }
        try {
            return new Said<>(true, reading.apply(place, JsonStrings.text(place, sent)));
        } catch (ProblemException refusal) {
            errors.addAll(refusal.errors());
            return Said.nothing();
        }
    }

    private static Instant time(String place, String text) {
        return EndTime.parse(place, text);
    }

    private static String reason(String place, String text) {
        if (length(text) > LONGEST) {
            throw ProblemException.invalid(place, "A reason has at most 255 characters.");
        }
        return text;
    }

    private void name(String place, String name) {
        attempt(() -> Names.check(place, name));
    }

    private void attempt(Runnable check) {
        try {
            check.run();
        } catch (ProblemException refusal) {
            errors.addAll(refusal.errors());
        }
    }

    private void refuse(String place, String message) {
        errors.add(new FieldError(place, message));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String below(String pointer, String token) {
        return pointer + "/" + token.replace("~", "~0").replace("/", "~1");
    }
}
