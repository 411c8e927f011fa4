package io.strongroom.credentials;

import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.platform.test.openapi.OpenApiContract;

@ServiceTest
class OpenApiTests extends OpenApiContract {

    OpenApiTests() {
        super("credential-service");
    }
}
