package io.strongroom.e2e.badrequest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills in what stands in <code>${…}</code>: bytes in hex, a text so many times, or the id of a thing. */
final class Filling {

    private static final Pattern PLACE =
            Pattern.compile("\\$\\{(?:(?<id>[a-z_]+)|hex:(?<hex>[0-9A-F]*)|(?<text>.*?)\\*(?<times>[0-9]+))}");

    private final Map<String, String> ids;

    Filling(Map<String, String> ids) {
        this.ids = ids;
    }

    byte[] bytes(String text) {
        var bytes = new ByteArrayOutputStream();
        Matcher place = PLACE.matcher(text);
        int done = 0;
        while (place.find()) {
            bytes.writeBytes(utf8(text.substring(done, place.start())));
            bytes.writeBytes(filled(place));
            done = place.end();
        }
        bytes.writeBytes(utf8(text.substring(done)));
        return bytes.toByteArray();
    }

    /** For what is text in any case. */
    String text(String text) {
        return new String(bytes(text), StandardCharsets.ISO_8859_1);
    }

    private byte[] filled(Matcher place) {
        if (place.group("hex") != null) {
            return HexFormat.of().parseHex(place.group("hex"));
        }
        if (place.group("text") != null) {
            return utf8(place.group("text").repeat(Integer.parseInt(place.group("times"))));
        }
        String id = ids.get(place.group("id"));
        if (id == null) {
            throw new AssertionError("bad-requests.txt names a thing that is not there: " + place.group("id"));
        }
        return utf8(id);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
