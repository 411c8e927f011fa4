package io.strongroom.e2e.openapi;

import io.strongroom.e2e.openapi.WalkRequest.Expected;
import io.strongroom.platform.test.openapi.Operation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests that are wrong in one way each, drawn from all that an operation's description forbids. */
final class BadRequests {

    private static final int DRAWN = 14;
    private static final List<String> OTHER_TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "application/json;charset=utf-16");
    /** Operations that make what their path ends with. */
    private static final Set<String> MAKERS =
            Set.of("PUT /credentials/{c}/environments/{e}", "PUT /projects/{p}/credentials/{c}/usages/{ref}");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Random random;

    BadRequests(long seed) {
        this.random = new Random(seed);
    }

    List<WalkRequest> of(Operation operation, WalkRequest good) {
        List<WalkRequest> all = new ArrayList<>();
        addBodies(all, operation, good);
        addParameters(all, operation, good);
        addPlaces(all, operation, good);
        addConditions(all, operation, good);
        all.add(good.with("Accept", "application/xml", Expected.REFUSED_FOR_WHAT_IT_SAYS));
        all.add(good.with("Authorization", "Bearer " + UUID.randomUUID(), Expected.REFUSED));
        Collections.shuffle(all, random);
        return all.subList(0, Math.min(DRAWN, all.size()));
    }

    private void addConditions(List<WalkRequest> all, Operation operation, WalkRequest good) {
        good.headers().keySet().stream().filter(name -> name.startsWith("If-")).forEach(name -> {
            all.add(good.without(name));
            all.add(good.with(name, "\"" + (100_000 + random.nextInt(1000)) + "\"", Expected.REFUSED_FOR_WHAT_IT_SAYS));
        });
        if (GoodRequests.takes(operation, "Idempotency-Key")) {
            all.add(good.with(
                    "Idempotency-Key", "k".repeat(256 + random.nextInt(9)), Expected.REFUSED_FOR_WHAT_IT_SAYS));
        }
    }

    private void addBodies(List<WalkRequest> all, Operation operation, WalkRequest good) {
        String type = good.headers().getOrDefault("Content-Type", "");
        String pointer = operation.requests().get(type);
        if (pointer == null || good.body() == null) {
            return;
        }
        BadBodies.of(operation.contract(), pointer + "/schema", JSON.readTree(good.body()), random)
                .forEach((how, body) -> all.add(good.wrong(how, body)));
        OTHER_TYPES.forEach(other -> all.add(good.with("Content-Type", other, Expected.REFUSED_FOR_WHAT_IT_SAYS)));
        if (operation.json().path("requestBody").path("required").asBoolean(false)) {
            all.add(good.wrong("an empty body", ""));
        }
    }

    private void addParameters(List<WalkRequest> all, Operation operation, WalkRequest good) {
        for (JsonNode parameter : operation.parameters()) {
            if (parameter.path("in").asString().equals("query")) {
                String name = parameter.path("name").asString();
                for (String value : wrong(name, parameter.path("schema"))) {
                    String query = name + "=" + value;
                    all.add(good.on(query, good.path() + "?" + query, Expected.REFUSED_FOR_WHAT_IT_SAYS));
                }
                all.add(good.on(
                        name + " twice",
                        good.path() + "?" + name + "=1&" + name + "=1",
                        Expected.REFUSED_FOR_WHAT_IT_SAYS));
            }
        }
    }

    private List<String> wrong(String name, JsonNode schema) {
        List<String> values = new ArrayList<>();
        if (schema.has("maximum")) {
            values.add(Long.toString(schema.path("maximum").asLong() + 1 + random.nextInt(1000)));
            values.add(Long.toString(schema.path("minimum").asLong() - 1 - random.nextInt(1000)));
            values.add("x");
        }
        if (schema.has("enum") || schema.has("pattern") || schema.has("format") || name.equals("after")) {
            values.add("x" + Integer.toHexString(random.nextInt()));
        }
        if (schema.has("maxLength")) {
            values.add("x".repeat(schema.path("maxLength").asInt() + 1));
        }
        return values;
    }

    /** Ids that name nothing, and texts that are none. */
    private void addPlaces(List<WalkRequest> all, Operation operation, WalkRequest good) {
        String[] template = operation.path().split("/", -1);
        String[] real = good.path().split("/", -1);
        for (int i = 0; i < template.length; i++) {
            boolean makesIt = MAKERS.contains(operation.name()) && i == template.length - 1;
            if (template[i].startsWith("{") && !makesIt) {
                for (String id : List.of(UUID.randomUUID().toString(), "x", "'--", "%C3%A9%20", "0".repeat(300))) {
                    String[] other = real.clone();
                    other[i] = id;
                    all.add(good.on(template[i] + " is " + id, String.join("/", other), Expected.REFUSED));
                }
            }
        }
    }
}
