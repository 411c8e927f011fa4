package io.strongroom.e2e.openapi;

import io.strongroom.e2e.stack.Client;
import io.strongroom.e2e.stack.Demo;
import io.strongroom.platform.test.openapi.Contract;
import io.strongroom.platform.test.openapi.ContractSchemas;
import io.strongroom.platform.test.openapi.Operation;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The OpenAPI documents that the gateway lists, as anybody reads them. */
record Documents(List<Document> documents) {

    record Document(Contract contract, ContractSchemas schemas) {}

    static Documents of(Demo demo) {
        Client anybody = Client.outsideTheApi(demo.gateway());
        JsonNode list = anybody.get("/openapi").expect(200).json().path("documents");
        return new Documents(list.valueStream()
                .map(each ->
                        anybody.get(each.path("url").asString()).expect(200).json())
                .map(Contract::new)
                .map(contract -> new Document(contract, ContractSchemas.strict(contract)))
                .toList());
    }

    List<Operation> operations() {
        return documents.stream()
                .flatMap(document -> document.contract().operations().stream())
                .toList();
    }

    ContractSchemas schemasOf(Operation operation) {
        return documents.stream()
                .filter(document -> document.contract() == operation.contract())
                .findFirst()
                .orElseThrow()
                .schemas();
    }
}
