package io.strongroom.audit.intake;

import java.util.Base64;
import java.util.StringJoiner;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** A record's headers as text that can be stored whatever they hold: a line each, name and base64 of the value. */
final class HeaderText {

    private HeaderText() {}

    static String of(Headers headers) {
        var lines = new StringJoiner("\n");
        for (Header header : headers) {
            byte[] value = header.value() == null ? new byte[0] : header.value();
            lines.add(
                    header.key().replace('\0', '?') + ": " + Base64.getEncoder().encodeToString(value));
        }
        return lines.toString();
    }
}
