package io.strongroom.credentials.manifest;

import java.util.List;
import java.util.Map;

/** Writes maps, lists and texts as YAML in blocks, the same bytes for the same content. */
final class YamlWriter {

    private final StringBuilder out = new StringBuilder();

    private YamlWriter() {}

    static String write(String comment, Map<String, Object> content) {
        var writer = new YamlWriter();
        writer.out.append("# ").append(comment).append('\n');
        writer.map(content, "");
        return writer.out.toString();
    }

    /** @param indent of its lines but the first, which begins where the text stands */
    private void map(Map<?, ?> map, String indent) {
        String before = "";
        for (Map.Entry<?, ?> member : map.entrySet()) {
            out.append(before).append(Scalars.text(member.getKey().toString())).append(':');
            below(member.getValue(), indent);
            before = indent;
        }
    }

    private void below(Object value, String indent) {
        switch (value) {
            case Map<?, ?> map when map.isEmpty() -> out.append(" {}\n");
            case List<?> list when list.isEmpty() -> out.append(" []\n");
            case Map<?, ?> map -> {
                out.append('\n').append(indent).append("  ");
                map(map, indent + "  ");
            }
            case List<?> list -> {
                out.append('\n');
                list.forEach(item -> item(item, indent + "  "));
            }
            default -> out.append(' ').append(scalar(value)).append('\n');
        }
    }

    private void item(Object item, String indent) {
        out.append(indent).append("- ");
        if (item instanceof Map<?, ?> map) {
            map(map, indent + "  ");
        } else {
            out.append(scalar(item)).append('\n');
        }
    }

    private static String scalar(Object value) {
        return value instanceof Integer number ? number.toString() : Scalars.text(value.toString());
    }
}
