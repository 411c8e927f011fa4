package io.strongroom.platform.test.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.strongroom.platform.test.access.AccessTable;
import io.strongroom.platform.test.http.Answer;
import io.strongroom.platform.test.http.Http;
import io.strongroom.platform.web.openapi.OpenApiDocument;
import io.strongroom.platform.web.problem.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** What is true of every service's document. A service tests it as {@code @ServiceTest class OpenApiTests extends OpenApiContract}. */
public abstract class OpenApiContract {

    private static final String API = "/api/v1";
    private static final Path ROOT = Path.of("..");

    private final String service;
    private final Contract contract;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private Environment environment;

    @SuppressWarnings("NullAway.Init") // Spring sets the fields
    protected OpenApiContract(String service) {
        this.service = service;
        this.contract = new Contract(OpenApiDocument.of(service));
    }

    @Test
    void describesExactlyTheOperationsThatTheServiceHas() {
        assertThat(names()).isEqualTo(handled());
    }

    @Test
    void isAnOpenApi31Document() throws IOException {
        try (InputStream schema =
                Objects.requireNonNull(OpenApiContract.class.getResourceAsStream("/openapi-3.1/schema.json"))) {
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(schema)
                            .validate(contract.json().toString(), InputFormat.JSON))
                    .isEmpty();
        }
        assertThat(contract.json().at("/servers/0/url").asString()).isEqualTo(API);
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(contract.json().findValuesAsString("$ref"))
                .allSatisfy(reference -> assertThat(
                                contract.json().at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void everyOperationSaysWhoMayCallItAndWhatItDoes() {
        assertThat(contract.operations()).allSatisfy(operation -> {
            JsonNode json = operation.json();
            assertThat(json.path("security").size()).isPositive();
            assertThat(json.path("operationId").asString("")).isNotEmpty();
            assertThat(json.path("summary").asString("")).isNotEmpty();
            assertThat(operation.answers().keySet()).contains(401, 406, 429, 431, 503);
        });
        assertThat(contract.operations().stream()
                        .map(each -> each.json().path("operationId").asString()))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyBodyHasAnExampleThatFitsItsSchema() {
        ContractSchemas schemas = ContractSchemas.strict(contract);
        for (Operation operation : contract.operations()) {
            operation.requests().values().forEach(type -> examplesFit(schemas, operation, type));
            operation.answers().values().stream()
                    .flatMap(answer -> operation.mediaTypes(answer).values().stream())
                    .forEach(type -> examplesFit(schemas, operation, type));
        }
    }

    private static void examplesFit(ContractSchemas schemas, Operation operation, String type) {
        List<JsonNode> examples = operation.examples(type);
        assertThat(examples).as(operation + ": " + type).isNotEmpty();
        assertThat(examples)
                .allSatisfy(example -> assertThat(schemas.errors(type + "/schema", example))
                        .as(operation + ": " + type)
                        .isEmpty());
    }

    @Test
    void namesOnlyCodesThatTheServiceAnswersWith() {
        Map<String, ErrorCode> known =
                KnownCodes.below("io.strongroom.platform", getClass().getPackageName());
        contract.json()
                .at("/components/responses")
                .forEach(answer -> answer.path("content")
                        .path("application/problem+json")
                        .path("examples")
                        .properties()
                        .forEach(example -> {
                            JsonNode problem = example.getValue().path("value");
                            ErrorCode code = known.get(example.getKey());
                            assertThat(code).as(example.getKey()).isNotNull();
                            assertThat(problem.path("status").asInt())
                                    .isEqualTo(code.status().value());
                            assertThat(problem.path("title").asString()).isEqualTo(code.title());
                        }));
    }

    @Test
    void everyOperationHasRowsInTheAccessTable() {
        assertThat(AccessTable.rows(ROOT))
                .extracting(AccessTable.Row::operation)
                .containsAll(names());
    }

    @Test
    void isServedToAnybody() {
        Answer answer = new Http("http://127.0.0.1:" + environment.getProperty("local.server.port"))
                .get("/openapi/" + service + ".json");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).isEqualTo(contract.json());
    }

    private Set<String> names() {
        return contract.operations().stream().map(Operation::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> handled() {
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith(API))
                        .map(path -> method(mapping) + " " + documented(path)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The rest of a path is a parameter like others in a document, which cannot say that it may hold slashes. */
    private static String documented(String pattern) {
        return pattern.substring(API.length()).replace("{*", "{");
    }

    private static String method(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().iterator().next().name();
    }
}
