package io.strongroom.platform.web.json;

import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;

/** The answer to a text that is no JSON, or no YAML: where, never what. */
final class Malformed {

    private Malformed() {}

    static ProblemException at(int line, int column, String what) {
        return at(CommonError.MALFORMED_JSON, line, column, what);
    }

    static ProblemException at(CommonError code, int line, int column, String what) {
        return ProblemException.of(code, what + ": line " + line + ", column " + column + ".")
                .withExtension("line", line)
                .withExtension("column", column);
    }

    static ProblemException at(String text, int offset, String what) {
        return at(CommonError.MALFORMED_JSON, text, offset, what);
    }

    static ProblemException at(CommonError code, String text, int offset, String what) {
        int line = 1;
        int begin = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
            line++;
            begin = i + 1;
        }
        return at(code, line, offset - begin + 1, what);
    }
}
