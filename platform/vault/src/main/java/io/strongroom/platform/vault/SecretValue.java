package io.strongroom.platform.vault;

/**
 * A secret on its way to or from the secret store.
 *
 * <p>Not a record, so that it neither prints nor serialises its content: only {@link #reveal()} gives it, which one can search for.
 */
public final class SecretValue {

    private final String content;

    private SecretValue(String content) {
        this.content = content;
    }

    public static SecretValue of(String content) {
        return new SecretValue(content);
    }

    public String reveal() {
        return content;
    }

    /** Bytes that the content takes as a JSON string in UTF-8, quotes included: what the store's own limits count. */
    public int storedBytes() {
        return 2 + content.codePoints().map(SecretValue::storedBytes).sum();
    }

    private static int storedBytes(int codePoint) {
        return switch (codePoint) {
            case '"', '\\', '\n', '\r', '\t' -> 2;
            case 0x2028, 0x2029 -> 6;
            default -> codePoint < 0x20 ? 6 : utf8Bytes(codePoint);
        };
    }

    private static int utf8Bytes(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        return codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    }

    @Override
    public String toString() {
        return "SecretValue[redacted]";
    }
}
