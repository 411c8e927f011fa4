package io.strongroom.schemas;

import io.strongroom.platform.test.openapi.OpenApiContract;

@ServiceTest
class OpenApiTests extends OpenApiContract {

    OpenApiTests() {
        super("schema-registry-service");
    }
}
