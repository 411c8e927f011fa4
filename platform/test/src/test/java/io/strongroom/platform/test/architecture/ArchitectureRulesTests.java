package io.strongroom.platform.test.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureRulesTests {

    private static final JavaClasses BROKEN =
            new ClassFileImporter().importPackages("io.strongroom.platform.test.architecture.broken");

    private static final JavaClasses PLATFORM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.strongroom.platform.web");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of("First", ArchitectureRules.modules_form_no_cycles),
                Arguments.of("Driving", ArchitectureRules.the_vault_driver_stays_in_its_module),
                Arguments.of("Injected", ArchitectureRules.nothing_is_injected_into_fields),
                Arguments.of("Printing", ArchitectureRules.nothing_is_printed),
                Arguments.of("Leaking", ArchitectureRules.no_record_holds_a_secret),
                Arguments.of("Anything", ArchitectureRules.packages_are_named_for_the_domain),
                Arguments.of("StringHelper", ArchitectureRules.classes_are_named_for_their_job),
                Arguments.of("Eager", ArchitectureRules.bodies_are_read_after_access_is_decided),
                Arguments.of("Exposed", ArchitectureRules.entities_stay_in_their_module),
                Arguments.of("Unmarked", ArchitectureRules.packages_say_what_may_be_null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void turnsRedForTheClassThatBreaksIt(String culprit, ArchRule rule) {
        EvaluationResult result = rule.evaluate(BROKEN);

        assertThat(result.hasViolation()).isTrue();
        assertThat(result.getFailureReport().toString()).contains(culprit);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holdsForThePlatformItself(String culprit, ArchRule rule) {
        assertThatCode(() -> rule.check(PLATFORM)).doesNotThrowAnyException();
    }

    @Test
    void knowsEachRuleOfTheHouse() {
        assertThat(rules()).hasSameSizeAs(ArchitectureRules.class.getFields());
    }
}
