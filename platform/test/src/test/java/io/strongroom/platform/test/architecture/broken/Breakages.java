package io.strongroom.platform.test.architecture.broken;

import io.github.jopenlibs.vault.VaultConfig;
import io.strongroom.platform.vault.SecretValue;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestBody;

/** One class for each rule that it breaks. */
public final class Breakages {

    private Breakages() {}

    record Leaking(SecretValue value) {}

    static final class Injected {
        @Autowired
        @Nullable
        Object field;
    }

    static final class Printing {
        void print() {
            System.out.println();
        }
    }

    static final class Driving {
        VaultConfig config() {
            return new VaultConfig();
        }
    }

    static final class StringHelper {}

    static final class Eager {
        void handle(@RequestBody String body) {}
    }

    /** An entity that everybody may use. */
    @Entity
    public static final class Exposed {}
}
