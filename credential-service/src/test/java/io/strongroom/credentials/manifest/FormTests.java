package io.strongroom.credentials.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenants;
import io.strongroom.platform.test.openapi.Contract;
import io.strongroom.platform.test.openapi.ContractSchemas;
import io.strongroom.platform.web.openapi.OpenApiDocument;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The published schema, the OpenAPI document and the importer take the same files. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormTests {

    private static final ContractSchemas OPEN_API =
            ContractSchemas.strict(new Contract(OpenApiDocument.of("credential-service")));

    private final Someone ada;

    @Autowired
    FormTests(Tenants tenants) {
        this.ada = tenants.create().member();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "external_id: a, name: a, type: {kind: raw} |",
                "external_id: a, name: a, type: {kind: raw, adaptor: null, version: null} |",
                "external_id: a, name: a, type: {kind: adaptor, adaptor: http} |",
                "external_id: a, name: a, type: {kind: adaptor, adaptor: http, version: 7.2.0} |",
                "id: x, name: a, type: {kind: raw} |",
                "id: x, external_id: a, name: a, type: {kind: raw} |",
                "id: null, external_id: a, name: a, type: {kind: raw} |",
                "external_id: a, name: a, type: {kind: raw}, account: null, environments: null, projects: null |",
                "external_id: a, name: a, type: {kind: raw}, account: integration, expires_at: null |",
                "external_id: a, name: a, type: {kind: raw}, expires_at: 2099-01-01T00:00:00+01:00 |",
                "external_id: a, name: a, type: {kind: raw}, environments: {main: } |",
                "external_id: a, name: a, type: {kind: raw}, environments: {main: {}, test: {keys: []}} |",
                "external_id: a, name: a, type: {kind: raw}, environments: {main: {keys: [a, \"\", \"1\"]}} |",
                "external_id: a, name: a, type: {kind: raw}, projects: [{project: x, environments: []}] |",
                "external_id: a, name: a, type: {kind: raw}, projects: [{project: x, name: y, environments: [], reason: null, expires_at: null}] |",
                "name: a, type: {kind: raw} | /credentials/0/external_id",
                "external_id: null, name: a, type: {kind: raw} | /credentials/0/external_id",
                "external_id: \"\", name: a, type: {kind: raw} | /credentials/0/external_id",
                "external_id: 7, name: a, type: {kind: raw} | /credentials/0/external_id",
                "external_id: a, type: {kind: raw} | /credentials/0/name",
                "external_id: a, name: null, type: {kind: raw} | /credentials/0/name",
                "external_id: a, name: \" \", type: {kind: raw} | /credentials/0/name",
                "external_id: a, name: a | /credentials/0/type",
                "external_id: a, name: a, type: raw | /credentials/0/type",
                "external_id: a, name: a, type: {} | /credentials/0/type/kind",
                "external_id: a, name: a, type: {kind: magic} | /credentials/0/type/kind",
                "external_id: a, name: a, type: {kind: adaptor} | /credentials/0/type/adaptor",
                "external_id: a, name: a, type: {kind: raw, adaptor: http} | /credentials/0/type/adaptor",
                "external_id: a, name: a, type: {kind: raw, version: \"1\"} | /credentials/0/type/version",
                "external_id: a, name: a, type: {kind: raw}, account: shared | /credentials/0/account",
                "external_id: a, name: a, type: {kind: raw}, expires_at: soon | /credentials/0/expires_at",
                "external_id: a, name: a, type: {kind: raw}, expires_at: 7 | /credentials/0/expires_at",
                "external_id: a, name: a, type: {kind: raw}, values: {} | /credentials/0/values",
                "external_id: a, name: a, type: {kind: raw}, environments: [main] | /credentials/0/environments",
                "external_id: a, name: a, type: {kind: raw}, environments: {\"\": } | /credentials/0/environments/",
                "external_id: a, name: a, type: {kind: raw}, environments: {a/b: } | /credentials/0/environments/a~1b",
                "external_id: a, name: a, type: {kind: raw}, environments: {..: } | /credentials/0/environments/..",
                "external_id: a, name: a, type: {kind: raw}, environments: {main: {password: hunter2}} | /credentials/0/environments/main/password",
                "external_id: a, name: a, type: {kind: raw}, environments: {main: hunter2} | /credentials/0/environments/main",
                "external_id: a, name: a, type: {kind: raw}, environments: {main: [hunter2]} | /credentials/0/environments/main",
                "external_id: a, name: a, type: {kind: raw}, environments: {main: {keys: {password: hunter2}}} | /credentials/0/environments/main/keys",
                "external_id: a, name: a, type: {kind: raw}, environments: {main: {keys: [{password: hunter2}]}} | /credentials/0/environments/main/keys/0",
                "external_id: a, name: a, type: {kind: raw}, environments: {main: {keys: [a, a]}} | /credentials/0/environments/main/keys/1",
                "external_id: a, name: a, type: {kind: raw}, environments: {main: {keys: null}} | /credentials/0/environments/main/keys",
                "external_id: a, name: a, type: {kind: raw}, projects: {} | /credentials/0/projects",
                "external_id: a, name: a, type: {kind: raw}, projects: [{project: x}] | /credentials/0/projects/0/environments",
                "external_id: a, name: a, type: {kind: raw}, projects: [{environments: []}] | /credentials/0/projects/0/project",
                "external_id: a, name: a, type: {kind: raw}, projects: [{project: x, environments: [], role: y}] | /credentials/0/projects/0/role",
                "external_id: a, name: a, type: {kind: raw}, projects: [{project: x, environments: [], reason: 7}] | /credentials/0/projects/0/reason",
            })
    void takesAnEntryOrPointsToWhatIsWrong(String entry, String pointer) {
        compare("strongroom: 1\ncredentials:\n  - {" + entry + "}\n", pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{strongroom: 1, credentials: []} |",
                "{strongroom: 2, credentials: []} | /strongroom",
                "{strongroom: \"1\", credentials: []} | /strongroom",
                "{credentials: []} | /strongroom",
                "{strongroom: 1} | /credentials",
                "{strongroom: 1, credentials: {}} | /credentials",
                "{strongroom: 1, credentials: [], secrets: []} | /secrets",
                "{strongroom: 1, credentials: [null]} | /credentials/0",
                "{strongroom: 1, credentials: [a]} | /credentials/0",
            })
    void takesAFileOrPointsToWhatIsWrong(String file, String pointer) {
        compare(file, pointer);
    }

    private void compare(String file, String pointer) {
        Answer answer = Files.dryRun(ada, file);

        if (pointer == null) {
            answer.is(200);
        } else {
            answer.isInvalid(pointer);
            assertThat(answer.text()).doesNotContain("hunter2");
        }
        assertThat(Files.errors(file).isEmpty()).as("schema").isEqualTo(pointer == null);
        assertThat(OPEN_API.errors("/components/schemas/CredentialsFile", Files.json(file))
                        .isEmpty())
                .as("OpenAPI")
                .isEqualTo(pointer == null);
    }

    @Test
    void saysAllThatIsWrongAtOnceAndThatValuesDoNotBelongThere() {
        Answer answer = Files.send(ada, Files.of("""
                  - external_id: a
                    name: "a\\u202eb"
                    type: {kind: raw}
                    environments: {main: {password: hunter2, user: hunter3}}
                  - {external_id: a, name: a, type: {kind: raw}}
                  - {id: a, name: a, type: {kind: raw}, projects: [{project: x, environments: []}, {project: x, environments: []}]}
                """)).is(422);

        assertThat(answer.at("/errors").findValuesAsString("pointer"))
                .isEqualTo(List.of(
                        "/credentials/0/name",
                        "/credentials/0/environments/main/password",
                        "/credentials/0/environments/main/user",
                        "/credentials/1/external_id",
                        "/credentials/2/projects/1/project"));
        assertThat(answer.at("/errors/1/message").stringValue()).startsWith("Values never belong in this file.");
        assertThat(answer.text()).doesNotContain("hunter");
    }
}
