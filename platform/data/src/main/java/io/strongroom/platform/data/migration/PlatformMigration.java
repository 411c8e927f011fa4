package io.strongroom.platform.data.migration;

/**
 * Migrations that a platform module brings along, kept apart from the service's own by a history table of their own.
 *
 * @param name begins the name of the history table, {@code <name>_schema_history}
 * @param location where the files are, as Flyway writes it: {@code classpath:…}
 * @param order lower runs first
 */
public record PlatformMigration(String name, String location, int order) {}
