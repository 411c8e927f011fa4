package io.strongroom.platform.servers.process;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Random words that go into no quotes, URLs or shells differently than they are. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    private Secrets() {}

    /** 192 bits as hexadecimal digits. */
    public static String random() {
        return HexFormat.of().formatHex(bytes(BYTES));
    }

    public static byte[] bytes(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
