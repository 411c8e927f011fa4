package io.strongroom.credentials;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import io.strongroom.platform.test.architecture.ArchitectureRules;

@AnalyzeClasses(packages = "io.strongroom.credentials", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(ArchitectureRules.class);

    /** The modules from the bottom to the top; each may use those that stand before it in its line. */
    @ArchTest
    static final ArchRule ARROWS_POINT_DOWNWARD = Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("document")
            .definedBy("io.strongroom.credentials.document..")
            .layer("limit")
            .definedBy("io.strongroom.credentials.limit..")
            .layer("project")
            .definedBy("io.strongroom.credentials.project..")
            .layer("notice")
            .definedBy("io.strongroom.credentials.notice..")
            .layer("setting")
            .definedBy("io.strongroom.credentials.setting..")
            .optionalLayer("schema")
            .definedBy("io.strongroom.credentials.schema..")
            .layer("credential")
            .definedBy("io.strongroom.credentials.credential..")
            .layer("value")
            .definedBy("io.strongroom.credentials.value..")
            .layer("grant")
            .definedBy("io.strongroom.credentials.grant..")
            .layer("withdrawal")
            .definedBy("io.strongroom.credentials.withdrawal..")
            .layer("activity")
            .definedBy("io.strongroom.credentials.activity..")
            .layer("usage")
            .definedBy("io.strongroom.credentials.usage..")
            .layer("keychain")
            .definedBy("io.strongroom.credentials.keychain..")
            .layer("transfer")
            .definedBy("io.strongroom.credentials.transfer..")
            .layer("deletion")
            .definedBy("io.strongroom.credentials.deletion..")
            .optionalLayer("resolve")
            .definedBy("io.strongroom.credentials.resolve..")
            .layer("check")
            .definedBy("io.strongroom.credentials.check..")
            .layer("browse")
            .definedBy("io.strongroom.credentials.browse..")
            .layer("manifest")
            .definedBy("io.strongroom.credentials.manifest..")
            .whereLayer("manifest")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("browse")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("withdrawal")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("activity")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("check")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("resolve")
            .mayOnlyBeAccessedByLayers("browse")
            .whereLayer("transfer")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("deletion")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("usage")
            .mayOnlyBeAccessedByLayers("deletion", "resolve", "browse")
            .whereLayer("keychain")
            .mayOnlyBeAccessedByLayers("deletion", "resolve", "browse")
            .whereLayer("notice")
            .mayOnlyBeAccessedByLayers("credential", "transfer", "deletion")
            .whereLayer("limit")
            .mayOnlyBeAccessedByLayers("project", "credential", "value")
            .whereLayer("setting")
            .mayOnlyBeAccessedByLayers("deletion")
            .whereLayer("grant")
            .mayOnlyBeAccessedByLayers("withdrawal", "usage", "keychain", "deletion", "resolve", "browse", "manifest")
            .whereLayer("value")
            .mayOnlyBeAccessedByLayers("deletion", "resolve", "check", "browse")
            .whereLayer("credential")
            .mayOnlyBeAccessedByLayers(
                    "value",
                    "grant",
                    "activity",
                    "usage",
                    "keychain",
                    "transfer",
                    "deletion",
                    "resolve",
                    "check",
                    "browse",
                    "manifest");
}
