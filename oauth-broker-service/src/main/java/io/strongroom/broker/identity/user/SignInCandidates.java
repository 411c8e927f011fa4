package io.strongroom.broker.identity.user;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may be meant by a mail address, in all tenants: the one question about people that is asked before a tenant is known. */
@Component
public class SignInCandidates {

    private final JdbcClient jdbc;

    SignInCandidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Candidate> of(String email) {
        return jdbc.sql("select tenant_id, tenant_name, user_id, password_hash, active from sign_in_candidates(?)")
                .param(Email.normalized(email))
                .query((row, number) -> new Candidate(
                        row.getObject("tenant_id", UUID.class),
                        row.getString("tenant_name"),
                        row.getObject("user_id", UUID.class),
                        row.getString("password_hash"),
                        row.getBoolean("active")))
                .list();
    }

    /** One user with the mail address. Not a record: the hash does not belong in a log either. */
    public static final class Candidate {

        private final UUID tenant;
        private final String tenantName;
        private final UUID user;
        private final String passwordHash;
        private final boolean active;

        Candidate(UUID tenant, String tenantName, UUID user, String passwordHash, boolean active) {
            this.tenant = tenant;
            this.tenantName = tenantName;
            this.user = user;
            this.passwordHash = passwordHash;
            this.active = active;
        }

        public UUID tenant() {
            return tenant;
        }

        public String tenantName() {
            return tenantName;
        }

        public UUID user() {
            return user;
        }

        public String passwordHash() {
            return passwordHash;
        }

        public boolean active() {
            return active;
        }
    }
}
