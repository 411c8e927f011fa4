package io.strongroom.schemas;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.strongroom.platform.test.architecture.ArchitectureRules;

@AnalyzeClasses(packages = "io.strongroom.schemas", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchTests house = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchRule schemas_know_nothing_of_the_catalogue = noClasses()
            .that()
            .resideInAPackage("io.strongroom.schemas.schema..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.strongroom.schemas.adaptor..",
                    "io.strongroom.schemas.importing..",
                    "io.strongroom.schemas.validation..");

    @ArchTest
    static final ArchRule recipes_know_nothing_of_the_catalogue = noClasses()
            .that()
            .resideInAPackage("io.strongroom.schemas.recipe..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.strongroom.schemas.schema..",
                    "io.strongroom.schemas.adaptor..",
                    "io.strongroom.schemas.importing..",
                    "io.strongroom.schemas.validation..");

    @ArchTest
    static final ArchRule the_catalogue_does_not_know_where_releases_come_from = noClasses()
            .that()
            .resideInAPackage("io.strongroom.schemas.adaptor..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.strongroom.schemas.importing..", "io.strongroom.schemas.validation..");
}
