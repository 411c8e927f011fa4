package io.strongroom.gateway.openapi;

import java.util.List;

/** Where each service's document is. Each of these addresses is a route to its service. */
record Documents(List<Document> documents) {

    record Document(String service, String url) {}

    static Documents of(List<String> services) {
        return new Documents(services.stream()
                .map(service -> new Document(service, "/openapi/" + service + ".json"))
                .toList());
    }
}
