package io.strongroom.audit;

import io.strongroom.audit.world.ServiceTest;
import io.strongroom.platform.test.openapi.OpenApiContract;

@ServiceTest
class OpenApiTests extends OpenApiContract {

    OpenApiTests() {
        super("audit-service");
    }
}
