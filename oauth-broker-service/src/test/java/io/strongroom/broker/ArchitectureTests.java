package io.strongroom.broker;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.strongroom.platform.test.architecture.ArchitectureRules;

@AnalyzeClasses(packages = "io.strongroom.broker", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String IDENTITY = "io.strongroom.broker.identity.";

    @ArchTest
    static final ArchTests house = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchRule arrows_point_downward = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("secret")
            .definedBy(IDENTITY + "secret..")
            .layer("change")
            .definedBy(IDENTITY + "change..")
            .layer("tenant")
            .definedBy(IDENTITY + "tenant..")
            .layer("user")
            .definedBy(IDENTITY + "user..")
            .layer("session")
            .definedBy(IDENTITY + "session..")
            .layer("machine")
            .definedBy(IDENTITY + "machine..")
            .layer("apitoken")
            .definedBy(IDENTITY + "apitoken..")
            .layer("authorization")
            .definedBy(IDENTITY + "authorization..")
            .layer("directory")
            .definedBy(IDENTITY + "directory..")
            .layer("notification")
            .definedBy(IDENTITY + "notification..")
            .layer("founding")
            .definedBy(IDENTITY + "founding..")
            .layer("outbound")
            .definedBy(IDENTITY + "outbound..")
            .whereLayer("authorization")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("directory")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("notification")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("founding")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("outbound")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("session")
            .mayOnlyBeAccessedByLayers("authorization")
            .whereLayer("machine")
            .mayOnlyBeAccessedByLayers("authorization", "directory")
            .whereLayer("apitoken")
            .mayOnlyBeAccessedByLayers("authorization")
            .whereLayer("tenant")
            .mayOnlyBeAccessedByLayers("directory", "founding", "outbound");
}
