package io.strongroom.broker;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Starts the service before a test class is made, so that its fields may be things that the service has. */
class ServiceStarted implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext test) {
        if (!SpringExtension.getApplicationContext(test).containsBean("jwtEncoder")) {
            throw new IllegalStateException("This is not the service");
        }
    }
}
