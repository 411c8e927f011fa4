package io.strongroom.broker;

import io.strongroom.platform.test.openapi.OpenApiContract;

@ServiceTest
class OpenApiTests extends OpenApiContract {

    OpenApiTests() {
        super("oauth-broker-service");
    }
}
