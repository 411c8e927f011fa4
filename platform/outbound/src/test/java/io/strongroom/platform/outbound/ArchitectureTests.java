package io.strongroom.platform.outbound;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.strongroom.platform.outbound", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule addresses_are_resolved_in_one_place = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.strongroom.platform.outbound.address.AddressLookup")
            .should()
            .callMethod("java.net.InetAddress", "getByName", "java.lang.String")
            .orShould()
            .callMethod("java.net.InetAddress", "getAllByName", "java.lang.String")
            .because("what is resolved twice may lead to another address the second time");

    @ArchTest
    static final ArchRule addresses_know_nothing_of_calls = noClasses()
            .that()
            .resideInAPackage("io.strongroom.platform.outbound.address")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.strongroom.platform.outbound")
            .because("arrows point downward");
}
