package io.strongroom.platform.servers.postgres;

/**
 * The three roles of a service, and their passwords. Not a record: it holds passwords.
 *
 * <p>{@code …_owner} runs migrations only; {@code …_app} serves requests under row-level security; {@code …_ops} runs relays,
 * reapers and schedulers.
 */
public final class ServiceRoles {
    private final String prefix;
    private final String ownerPassword;
    private final String appPassword;
    private final String opsPassword;

    /** @param prefix {@code credential}, {@code broker}, {@code schema} or {@code audit} */
    public ServiceRoles(String prefix, String ownerPassword, String appPassword, String opsPassword) {
        if (!prefix.matches("[a-z][a-z0-9_]{0,40}")) {
            throw new IllegalArgumentException("not a prefix of roles: " + prefix);
        }
        this.prefix = prefix;
        this.ownerPassword = ownerPassword;
        this.appPassword = appPassword;
        this.opsPassword = opsPassword;
    }

    public String owner() {
        return prefix + "_owner";
    }

    public String app() {
        return prefix + "_app";
    }

    public String ops() {
        return prefix + "_ops";
    }

    public String ownerPassword() {
        return ownerPassword;
    }

    public String appPassword() {
        return appPassword;
    }

    public String opsPassword() {
        return opsPassword;
    }

    @Override
    public String toString() {
        return "roles of " + prefix;
    }
}
