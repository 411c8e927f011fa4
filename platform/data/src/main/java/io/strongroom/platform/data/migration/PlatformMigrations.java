package io.strongroom.platform.data.migration;

import java.util.Comparator;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/**
 * Runs the platform modules' migrations, then the service's own, which may build on them. All share the schema, so none but the
 * first finds it empty: each begins its history at version 0.
 */
public class PlatformMigrations implements FlywayMigrationStrategy {

    private final List<PlatformMigration> migrations;

    public PlatformMigrations(List<PlatformMigration> migrations) {
        this.migrations = migrations.stream()
                .sorted(Comparator.comparingInt(PlatformMigration::order))
                .toList();
    }

    @Override
    public void migrate(Flyway service) {
        migrations.forEach(migration -> like(service)
                .table(migration.name() + "_schema_history")
                .locations(migration.location())
                .load()
                .migrate());
        like(service).load().migrate();
    }

    private static FluentConfiguration like(Flyway service) {
        return Flyway.configure(service.getConfiguration().getClassLoader())
                .configuration(service.getConfiguration())
                .baselineOnMigrate(true)
                .baselineVersion("0");
    }
}
