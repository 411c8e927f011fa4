package io.strongroom.credentials.manifest;

import io.strongroom.credentials.credential.Account;
import io.strongroom.credentials.credential.CredentialType;
import io.strongroom.credentials.credential.DeclaredCredentials.Declared;
import io.strongroom.credentials.credential.EndTime;
import io.strongroom.credentials.grant.DeclaredShares.DeclaredShare;
import io.strongroom.credentials.manifest.FileEntry.FileShare;
import io.strongroom.credentials.manifest.ImportReport.ToFill;
import io.strongroom.credentials.manifest.KnownCredential.KnownEnvironment;
import io.strongroom.credentials.manifest.KnownCredential.KnownShare;
import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.FieldError;
import io.strongroom.platform.web.problem.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a credential lacks of what a file says. What the file does not speak of stays as it is, and so do values, whatever the file says of
 * their keys.
 */
final class Plan {

    /** What no project has as its id: it is refused like one that is not there. */
    private static final UUID NO_PROJECT = new UUID(0, 0);

    private final FileEntry entry;
    private final @Nullable KnownCredential known;
    private final Instant now;
    private final List<String> lines = new ArrayList<>();
    private final List<PlannedShare> shares = new ArrayList<>();

    /** @param place pointer of the share in the file */
    record PlannedShare(String place, DeclaredShare share) {}

    /**
     * @param known the credential as it is; null for one that is not there
     * @throws ProblemException 422 or 409 for what cannot be brought about, with pointers into the file
     */
    Plan(FileEntry entry, @Nullable KnownCredential known, Instant now) {
        this.entry = entry;
        this.known = known;
        this.now = now;
        if (known == null) {
            lines.add("+ " + entry.label());
        }
        terms();
        environments();
        for (int i = 0; i < entry.shares().size(); i++) {
            share(entry.place() + "/projects/" + i, entry.shares().get(i));
        }
        if (known != null && !lines.isEmpty()) {
            lines.addFirst("~ " + entry.label());
        }
    }

    boolean changes() {
        return !lines.isEmpty();
    }

    /** A line for each difference: {@code +} comes, {@code ~} becomes another, {@code -} goes. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    /** Shares that are to be made or changed. */
    List<PlannedShare> shares() {
        return List.copyOf(shares);
    }

    Declared declared() {
        String externalId = entry.externalId();
        Account account = entry.account();
        return new Declared(
                entry.name(),
                entry.type(),
                externalId != null ? externalId : known == null ? null : known.externalId(),
                account != null ? account : known == null ? Account.PERSONAL : known.account(),
                entry.expiresAt().or(known == null ? null : known.expiresAt()),
                entry.environments());
    }

    /** Environments of the file that have no values yet, or not those that it names. */
    List<ToFill> toFill() {
        List<ToFill> toFill = new ArrayList<>();
        entry.environments().forEach((name, keys) -> {
            KnownEnvironment there = environment(name).orElseGet(() -> new KnownEnvironment(name, List.of(), false));
            List<String> missing = missing(there, keys);
            if (!there.filled() || !missing.isEmpty()) {
                toFill.add(new ToFill(name, missing));
            }
        });
        return toFill;
    }

    private static List<String> missing(KnownEnvironment there, List<String> keys) {
        if (there.filled()) {
            return keys.stream().filter(key -> !there.keys().contains(key)).toList();
        }
        return keys.isEmpty() ? there.keys() : keys;
    }

    private void terms() {
        Declared wanted = declared();
        if (known == null) {
            requireFuture(entry.place(), wanted.expiresAt());
            added("type", type(wanted.type()));
            added("account", wanted.account().text());
            difference("expires_at", null, wanted.expiresAt());
            return;
        }
        requireSameType(known.type());
        difference("name", known.name(), wanted.name());
        difference("external_id", known.externalId(), wanted.externalId());
        difference("account", known.account().text(), wanted.account().text());
        difference("expires_at", known.expiresAt(), wanted.expiresAt());
        if (!Objects.equals(known.expiresAt(), wanted.expiresAt())) {
            requireFuture(entry.place(), wanted.expiresAt());
        }
    }

    /** A file that names no version takes any. */
    private void requireSameType(CredentialType is) {
        CredentialType wanted = entry.type();
        if (!is.kind().equals(wanted.kind()) || !Objects.equals(is.adaptor(), wanted.adaptor())) {
            throw ProblemException.invalid(
                    entry.place() + "/type", "The type of a credential that is there already cannot be changed.");
        }
        if (wanted.version() != null && !wanted.version().equals(is.version())) {
            throw ProblemException.invalid(
                    entry.place() + "/type/version",
                    "The version that a credential's values are held to is not changed by a file.");
        }
    }

    private void environments() {
        entry.environments().forEach((name, keys) -> {
            Optional<KnownEnvironment> there = environment(name);
            if (there.isEmpty()) {
                added("environment " + Scalars.text(name), keys.isEmpty() ? "no keys named" : texts(keys));
            } else if (!there.get().filled()
                    && !keys.isEmpty()
                    && !there.get().keys().equals(keys)) {
                difference(
                        "environment " + Scalars.text(name), texts(there.get().keys()), texts(keys));
            }
        });
    }

    private void share(String place, FileShare wanted) {
        requireDeclared(place, wanted);
        Optional<UUID> project = Ids.parse(wanted.project());
        Optional<KnownShare> there = project.flatMap(id -> known == null ? Optional.empty() : known.share(id));
        List<String> before = there.map(KnownShare::environments).orElse(List.of());
        Instant endBefore = there.map(KnownShare::expiresAt).orElse(null);
        String reasonBefore = there.map(KnownShare::reason).orElse(null);
        var all = new TreeSet<>(before);
        all.addAll(wanted.environments());
        Instant end = wanted.expiresAt().or(endBefore);
        String reason = wanted.reason().or(reasonBefore);
        boolean otherTerms =
                !before.isEmpty() && !(Objects.equals(end, endBefore) && Objects.equals(reason, reasonBefore));
        if (otherTerms && !wanted.environments().containsAll(before)) {
            throw ProblemException.of(
                    CommonError.CONFLICT,
                    "The grants of a share are all on the same terms, and the project has grants that the file does not name. Name"
                            + " them too, or change the share itself.",
                    List.of(new FieldError(place + "/environments", "Other environments are granted too.")));
        }
        if (there.isPresent() && !otherTerms && before.containsAll(wanted.environments())) {
            return;
        }
        requireFuture(place, all.isEmpty() ? null : end);
        shareLines(wanted.project(), there, all, end, reason);
        shares.add(
                new PlannedShare(place, new DeclaredShare(project.orElse(NO_PROJECT), List.copyOf(all), end, reason)));
    }

    private void shareLines(
            String project,
            Optional<KnownShare> there,
            TreeSet<String> all,
            @Nullable Instant end,
            @Nullable String reason) {
        String what = "project " + Scalars.text(project);
        if (there.isEmpty()) {
            added(what, grants(List.copyOf(all), end, reason));
        } else {
            KnownShare share = there.get();
            difference(
                    what,
                    grants(share.environments(), share.expiresAt(), share.reason()),
                    grants(List.copyOf(all), end, reason));
        }
    }

    private void requireDeclared(String place, FileShare wanted) {
        List<FieldError> unknown = new ArrayList<>();
        for (int i = 0; i < wanted.environments().size(); i++) {
            String name = wanted.environments().get(i);
            if (!entry.environments().containsKey(name) && environment(name).isEmpty()) {
                unknown.add(
                        new FieldError(place + "/environments/" + i, "The credential declares no such environment."));
            }
        }
        if (!unknown.isEmpty()) {
            throw ProblemException.invalid(unknown);
        }
    }

    private void requireFuture(String place, @Nullable Instant end) {
        if (end != null) {
            EndTime.requireFuture(place + "/expires_at", end, now);
        }
    }

    private Optional<KnownEnvironment> environment(String name) {
        return known == null ? Optional.empty() : known.environment(name);
    }

    private void difference(String what, @Nullable Object before, @Nullable Object after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before == null) {
            added(what, shown(after));
        } else if (after == null) {
            lines.add("-   " + what + ": " + shown(before));
        } else {
            lines.add("~   " + what + ": " + shown(before) + " -> " + shown(after));
        }
    }

    private void added(String what, String value) {
        lines.add("+   " + what + ": " + value);
    }

    private static String shown(@Nullable Object value) {
        return value instanceof String text ? text : String.valueOf(value);
    }

    private static String type(CredentialType type) {
        String adaptor = type.adaptor();
        return adaptor == null
                ? type.kind()
                : Scalars.text(adaptor) + (type.version() == null ? "" : " " + Scalars.text(type.version()));
    }

    private static String grants(List<String> environments, @Nullable Instant end, @Nullable String reason) {
        return (environments.isEmpty() ? "no grants" : "grants of " + texts(environments))
                + (end == null ? "" : " until " + end)
                + (reason == null ? "" : " because " + Scalars.text(reason));
    }

    private static String texts(List<String> names) {
        return names.isEmpty()
                ? "none"
                : String.join(", ", names.stream().map(Scalars::text).toList());
    }
}
