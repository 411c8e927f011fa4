package io.strongroom.platform.jsonschema;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;
import java.util.Optional;

/**
 * The patterns of schemas, matched in time linear to the text. Look-ahead, back references, patterns above {@value #MAX_LENGTH}
 * characters and repetitions whose product is above {@value #MAX_REPEAT} are not supported; such a pattern accepts everything.
 */
public final class Patterns {

    private static final int MAX_LENGTH = 1_000;
    private static final int MAX_REPEAT = 1_000;
    private static final Pattern COUNTED = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?}");

    private Patterns() {}

    /** Whether the pattern would really be matched. */
    public static boolean isSupported(String pattern) {
        return compile(pattern).isPresent();
    }

    static RegularExpressionFactory factory() {
        return Patterns::matcher;
    }

    private static RegularExpression matcher(String pattern) {
        Optional<Pattern> compiled = compile(pattern);
        return text -> compiled.map(known -> known.matcher(text).find()).orElse(true);
    }

    private static Optional<Pattern> compile(String pattern) {
        if (pattern.length() > MAX_LENGTH || repetition(pattern) > MAX_REPEAT) {
            return Optional.empty();
        }
        try {
            return Optional.of(Pattern.compile(pattern));
        } catch (PatternSyntaxException unsupported) {
            return Optional.empty();
        }
    }

    private static long repetition(String pattern) {
        long product = 1;
        var counted = COUNTED.matcher(pattern);
        while (counted.find() && product <= MAX_REPEAT) {
            String upper = counted.group(2);
            product *= Math.max(1, Long.parseLong(upper == null || upper.isEmpty() ? counted.group(1) : upper));
        }
        return product;
    }
}
