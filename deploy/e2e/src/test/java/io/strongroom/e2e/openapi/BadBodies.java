package io.strongroom.e2e.openapi;

import io.strongroom.platform.test.openapi.Contract;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Breaks a body that fits its schema, in one place at a time and in every way that the schema forbids. */
final class BadBodies {

    private final Contract contract;
    private final JsonNode good;
    private final Random random;
    private final Map<String, String> bodies = new LinkedHashMap<>();

    private BadBodies(Contract contract, JsonNode good, Random random) {
        this.contract = contract;
        this.good = good;
        this.random = random;
    }

    /** What was broken, and the body. */
    static Map<String, String> of(Contract contract, String schema, JsonNode good, Random random) {
        var broken = new BadBodies(contract, good, random);
        broken.breakValue("", contract.resolved(schema), good);
        broken.breakText();
        return broken.bodies;
    }

    private void breakText() {
        String text = good.toString();
        bodies.put("cut off", text.substring(0, 1 + random.nextInt(text.length() - 1)));
        bodies.put("something behind it", text + noise());
        bodies.put("a name twice", "{\"name\":\"a\",\"name\":\"b\"}");
        bodies.put("null", "null");
        bodies.put("an array around it", "[" + text + "]");
    }

    private void breakValue(String place, String pointer, JsonNode value) {
        JsonNode schema = contract.json().at(pointer);
        replace(place, "another type", wrongType(schema));
        if (schema.has("enum")) {
            replace(place, "no such word", text(noise()));
        }
        if (schema.has("pattern")) {
            replace(place, "another form", text("<" + noise() + ">"));
        }
        breakBounds(place, schema, value);
        if (value.isObject()) {
            breakObject(place, pointer, schema, value);
        }
        if (value.isArray() && !value.isEmpty()) {
            breakValue(place + "/0", contract.resolved(pointer + "/items"), value.path(0));
        }
    }

    private void breakBounds(String place, JsonNode schema, JsonNode value) {
        if (schema.has("maxLength")) {
            replace(place, "too long", text("x".repeat(schema.path("maxLength").asInt() + 1 + random.nextInt(9))));
        }
        if (schema.path("minLength").asInt(0) > 0) {
            replace(place, "too short", text("x".repeat(schema.path("minLength").asInt() - 1)));
        }
        if (schema.has("maximum")) {
            replace(place, "too much", number(schema.path("maximum").asLong() + 1 + random.nextInt(1000)));
        }
        if (schema.has("minimum")) {
            replace(place, "too little", number(schema.path("minimum").asLong() - 1 - random.nextInt(1000)));
        }
        if (schema.has("minItems")) {
            replace(place, "empty", array(value, 0));
        }
        if (schema.has("maxItems")) {
            replace(place, "too many", array(value, schema.path("maxItems").asInt() + 1));
        }
    }

    private void breakObject(String place, String pointer, JsonNode schema, JsonNode value) {
        schema.path("required").forEach(name -> remove(place, name.asString()));
        if (schema.path("additionalProperties").isBoolean()) {
            put(place, noise(), text(noise()));
        }
        schema.path("properties").propertyNames().stream()
                .filter(value::has)
                .collect(Collectors.toList())
                .forEach(name -> breakValue(
                        place + "/" + name, contract.resolved(pointer + "/properties/" + name), value.path(name)));
    }

    private void replace(String place, String how, JsonNode with) {
        if (with.isMissingNode()) {
            return;
        }
        if (place.isEmpty()) {
            bodies.put(how, with.toString());
            return;
        }
        int last = place.lastIndexOf('/');
        JsonNode copy = good.deepCopy();
        JsonNode parent = copy.at(place.substring(0, last));
        if (parent instanceof ObjectNode object) {
            object.set(place.substring(last + 1), with);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(place.substring(last + 1)), with);
        }
        bodies.put(how + " at " + place, copy.toString());
    }

    private void remove(String place, String name) {
        JsonNode copy = good.deepCopy();
        ((ObjectNode) copy.at(place)).remove(name);
        bodies.put("no " + place + "/" + name, copy.toString());
    }

    private void put(String place, String name, JsonNode value) {
        JsonNode copy = good.deepCopy();
        ((ObjectNode) copy.at(place)).set(name, value);
        bodies.put("unknown " + place + "/" + name, copy.toString());
    }

    private JsonNode wrongType(JsonNode schema) {
        String type = schema.path("type").isArray()
                ? schema.path("type").path(0).asString()
                : schema.path("type").asString("");
        return switch (type) {
            case "string" -> number(random.nextInt());
            case "integer", "boolean", "number" -> text(noise());
            case "object" -> array(text("x"), 1);
            case "array" -> text(noise());
            default -> good.path("no such member");
        };
    }

    private ArrayNode array(JsonNode like, int size) {
        ArrayNode array = ((ObjectNode) good).arrayNode();
        for (int i = 0; i < size; i++) {
            array.add(like.isArray() ? like.path(0) : like);
        }
        return array;
    }

    private JsonNode text(String text) {
        return ((ObjectNode) good).stringNode(text);
    }

    private JsonNode number(long number) {
        return ((ObjectNode) good).numberNode(number);
    }

    private String noise() {
        return "x" + Integer.toHexString(random.nextInt());
    }
}
