package io.strongroom.platform.web.json;

import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.reader.ReaderException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes YAML as JSON, event by event, so that nothing is ever put together that the text does not spell out. What is plain and what JSON
 * knows is a number, a boolean or null as in YAML 1.2; all else is text, {@code yes} and dates among it.
 */
final class YamlScan {

    private static final Pattern NUMBER =
            Pattern.compile("-?(0|[1-9][0-9]{0,99})(\\.[0-9]{1,99})?([eE][-+]?[0-9]{1,9})?");
    private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUE = Set.of("true", "True", "TRUE");
    private static final Set<String> FALSE = Set.of("false", "False", "FALSE");

    private final JsonMapper mapper;
    private final int most;
    private final Deque<Level> levels = new ArrayDeque<>();
    private int values;
    private int documents;

    /** @param most values */
    YamlScan(JsonMapper mapper, int most) {
        this.mapper = mapper;
        this.most = most;
    }

    /** A mapping or a list that is not closed yet. */
    private static final class Level {

        private final boolean mapping;
        private final Set<String> names = new HashSet<>();
        private boolean named;

        private Level(boolean mapping) {
            this.mapping = mapping;
        }
    }

    String json(String yaml) {
        var json = new StringWriter();
        try (JsonGenerator out = mapper.createGenerator(json)) {
            for (Event event : new Yaml(new LoaderOptions()).parse(new StringReader(yaml))) {
                take(event, out);
            }
        } catch (MarkedYAMLException failure) {
            throw malformed(failure.getProblemMark(), "The body is not YAML");
        } catch (ReaderException failure) {
            throw Malformed.at(
                    CommonError.MALFORMED_YAML,
                    yaml,
                    Math.min(failure.getPosition(), yaml.length()),
                    "The body has a character that YAML does not take");
        } catch (YAMLException failure) {
            throw malformed(null, "The body is not YAML");
        }
        if (documents == 0) {
            throw malformed(null, "The body is empty");
        }
        return json.toString();
    }

    private void take(Event event, JsonGenerator out) {
        if (event instanceof DocumentStartEvent && documents++ > 0) {
            throw malformed(event.getStartMark(), "The body has more than one document");
        }
        if (event instanceof NodeEvent node) {
            refuseShared(node);
        }
        switch (event) {
            case ScalarEvent scalar -> scalar(scalar, out);
            case CollectionStartEvent start -> open(start, out);
            case CollectionEndEvent end -> close(out);
            default -> {}
        }
    }

    private static void refuseShared(NodeEvent node) {
        if (node instanceof AliasEvent || node.getAnchor() != null) {
            throw malformed(node.getStartMark(), "Anchors and aliases are not accepted");
        }
        boolean tagged = node instanceof ScalarEvent scalar && scalar.getTag() != null
                || node instanceof CollectionStartEvent start && start.getTag() != null;
        if (tagged) {
            throw malformed(node.getStartMark(), "Tags are not accepted");
        }
    }

    private void open(CollectionStartEvent start, JsonGenerator out) {
        Level in = levels.peek();
        if (in != null && in.mapping && !in.named) {
            throw malformed(start.getStartMark(), "A key is a text");
        }
        if (levels.size() == StrictMapper.DEEPEST) {
            throw JsonScan.tooDeep();
        }
        boolean mapping = start instanceof MappingStartEvent;
        levels.push(new Level(mapping));
        if (mapping) {
            out.writeStartObject();
        } else {
            out.writeStartArray();
        }
    }

    private void close(JsonGenerator out) {
        if (levels.pop().mapping) {
            out.writeEndObject();
        } else {
            out.writeEndArray();
        }
        valueIsThere();
    }

    private void scalar(ScalarEvent scalar, JsonGenerator out) {
        String text = scalar.getValue();
        if (!storable(text)) {
            throw malformed(scalar.getStartMark(), "U+0000 and halves of surrogate pairs are not accepted");
        }
        Level in = levels.peek();
        if (in != null && in.mapping && !in.named) {
            if (!in.names.add(text)) {
                throw malformed(scalar.getStartMark(), "A key stands here twice");
            }
            in.named = true;
            out.writeName(text);
            return;
        }
        if (++values > most) {
            throw JsonScan.tooMany(most);
        }
        write(text, scalar.isPlain(), out);
        valueIsThere();
    }

    private void valueIsThere() {
        Level in = levels.peek();
        if (in != null) {
            in.named = false;
        }
    }

    private static void write(String text, boolean plain, JsonGenerator out) {
        if (!plain) {
            out.writeString(text);
        } else if (NULL.contains(text)) {
            out.writeNull();
        } else if (TRUE.contains(text) || FALSE.contains(text)) {
            out.writeBoolean(TRUE.contains(text));
        } else if (NUMBER.matcher(text).matches()) {
            out.writeNumber(text);
        } else {
            out.writeString(text);
        }
    }

    private static boolean storable(String text) {
        return text.codePoints().noneMatch(unit -> unit == 0 || Character.getType(unit) == Character.SURROGATE);
    }

    private static ProblemException malformed(@Nullable Mark at, String what) {
        return at == null
                ? Malformed.at(CommonError.MALFORMED_YAML, 1, 1, what)
                : Malformed.at(CommonError.MALFORMED_YAML, at.getLine() + 1, at.getColumn() + 1, what);
    }
}
