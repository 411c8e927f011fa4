package io.strongroom.platform.test.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

/**
 * The rules of the house. A service checks them with
 * {@snippet :
 * @AnalyzeClasses(packages = "io.strongroom.credentials", importOptions = ImportOption.DoNotIncludeTests.class)
 * class ArchitectureTests {
 *     @ArchTest
 *     static final ArchTests rules = ArchTests.in(ArchitectureRules.class);
 * }
 * }
 */
public final class ArchitectureRules {

    private static final String SECRET = "io.strongroom.platform.vault.SecretValue";

    @ArchTest
    public static final ArchRule modules_form_no_cycles = slices().matching("io.strongroom.(**)")
            .should()
            .beFreeOfCycles()
            .because("modules can only part one day when their arrows point downward");

    @ArchTest
    public static final ArchRule the_vault_driver_stays_in_its_module = noClasses()
            .that()
            .resideOutsideOfPackage("io.strongroom.platform.vault..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.github.jopenlibs.vault..")
            .because("platform/vault has the port, with its limits and its checks of the status; use SecretStore");

    @ArchTest
    public static final ArchRule nothing_is_injected_into_fields =
            GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    public static final ArchRule nothing_is_printed =
            GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because("logs are structured; use a logger");

    @ArchTest
    public static final ArchRule no_record_holds_a_secret = fields().that()
            .areDeclaredInClassesThat(IsRecord.INSTANCE)
            .should()
            .notHaveRawType(SECRET)
            .allowEmptyShould(true)
            .because("records print and serialise their components; make it a final class");

    @ArchTest
    public static final ArchRule packages_are_named_for_the_domain = noClasses()
            .should()
            .resideInAnyPackage(
                    "io.strongroom..controller..",
                    "io.strongroom..service..",
                    "io.strongroom..repository..",
                    "io.strongroom..dto..",
                    "io.strongroom..util..",
                    "io.strongroom..common..",
                    "io.strongroom..impl..")
            .because("a package tells what the service does; name the concept");

    @ArchTest
    public static final ArchRule classes_are_named_for_their_job = noClasses()
            .should()
            .haveNameMatching(".*(Helper|Utils?|Impl)")
            .because("such a name says nothing; name the job");

    @ArchTest
    public static final ArchRule bodies_are_read_after_access_is_decided = noMethods()
            .should(TakeRequestBodies.INSTANCE)
            .because("@RequestBody is parsed before the handler runs; take a Body<T> and read it after the checks");

    @ArchTest
    public static final ArchRule entities_stay_in_their_module = classes()
            .that()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .should()
            .notBePublic()
            .allowEmptyShould(true)
            .because("other modules use the module's API, not its tables");

    @ArchTest
    public static final ArchRule packages_say_what_may_be_null = classes()
            .that(IsOrdinary.INSTANCE)
            .should(ResideInNullMarkedPackages.INSTANCE)
            .because("without @NullMarked in package-info.java nothing is checked");

    private ArchitectureRules() {}
}
