package io.strongroom.platform.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

class DependencyErrorsTests {

    @Test
    void aDuplicateIsAConflictWhicheverWayItComes() {
        assertThat(DependencyErrors.translate(new DuplicateKeyException("x"))
                        .orElseThrow()
                        .code())
                .isEqualTo(CommonError.CONFLICT);
        assertThat(DependencyErrors.translate(broken("23505")).orElseThrow().code())
                .isEqualTo(CommonError.CONFLICT);
    }

    @Test
    void anotherBrokenConstraintIsADefect() {
        assertThat(DependencyErrors.translate(broken("23514"))).isEmpty();
        assertThat(DependencyErrors.translate(new DataIntegrityViolationException("x")))
                .isEmpty();
    }

    private static DataIntegrityViolationException broken(String state) {
        return new DataIntegrityViolationException("x", new SQLException("x", state));
    }
}
