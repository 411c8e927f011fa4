package io.strongroom.credentials.credential;

import io.strongroom.credentials.credential.EnvironmentGrants.GrantedProject;
import io.strongroom.credentials.credential.EnvironmentHistory.EndedEnvironment;
import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.web.etag.IfMatch;
import io.strongroom.platform.web.etag.IfNoneMatch;
import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.problem.FieldError;
import io.strongroom.platform.web.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Declares, renames and removes environments, each in one transaction with its event. One that a project was granted stays as it is. */
@Service
class EnvironmentChanges {

    private static final String DECLARED = """
            select exists (select 1 from environment
              where tenant_id = :tenant and credential_id = :credential and name = :name)
            """;
    private final Credentials credentials;
    private final EnvironmentGrants grants;
    private final EnvironmentHistory history;
    private final CredentialEvents events;
    private final JdbcClient jdbc;
    private final Clock clock;

    EnvironmentChanges(
            Credentials credentials,
            EnvironmentGrants grants,
            EnvironmentHistory history,
            CredentialEvents events,
            JdbcClient jdbc,
            Clock clock) {
        this.credentials = credentials;
        this.grants = grants;
        this.history = history;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = Clock.tick(clock, Duration.of(1, ChronoUnit.MICROS));
    }

    /** @throws ProblemException 404 unless the credential declares it */
    @Transactional(readOnly = true)
    public void requireDeclared(VisibleCredential visible, String name) {
        boolean declared = jdbc.sql(DECLARED)
                .param("tenant", CurrentTenant.required())
                .param("credential", visible.id())
                .param("name", name)
                .query(Boolean.class)
                .single();
        if (!declared) {
            throw ProblemException.notFound();
        }
    }

    @Transactional
    public Written declare(VisibleCredential visible, String name, IfNoneMatch condition) {
        Credential credential = credentials.locked(visible.id());
        condition.check(credential.environment(name).isPresent());
        credential.requireChangeableBy(visible.ownerId());
        credential.declare(Ids.v7(), name, clock.instant());
        credentials.allowEnvironments(credential);
        Written written = written(credential);
        events.declared(credential, name);
        return written;
    }

    @Transactional
    public Written rename(VisibleCredential visible, String name, IfMatch condition, String other) {
        Credential credential = credentials.locked(visible.id());
        Environment environment = credential.environment(name).orElseThrow(ProblemException::notFound);
        condition.check(credential.version());
        credential.requireChangeableBy(visible.ownerId());
        if (other.equals(name)) {
            return new Written(credential.version(), List.of());
        }
        if (credential.environment(other).isPresent()) {
            throw ProblemException.of(
                    CredentialError.ENVIRONMENT_EXISTS, "The credential has an environment '" + other + "' already.");
        }
        requireUngranted(credential, environment);
        environment.rename(other, clock.instant());
        Written written = written(credential);
        events.renamed(credential, name, other);
        return written;
    }

    /** Its values and all their versions go with it. */
    @Transactional
    public Written remove(VisibleCredential visible, String name, IfMatch condition) {
        Credential credential = credentials.locked(visible.id());
        Environment environment = credential.environment(name).orElseThrow(ProblemException::notFound);
        condition.check(credential.version());
        credential.requireChangeableBy(visible.ownerId());
        requireUngranted(credential, environment);
        grants.forgetExpired(credential.id(), environment.id());
        history.forget(new EndedEnvironment(
                credential.id(), credential.name(), credential.ownerId(), environment.id(), environment.name()));
        credential.remove(environment);
        Written written = written(credential);
        events.removed(credential, name);
        return written;
    }

    private void requireUngranted(Credential credential, Environment environment) {
        List<GrantedProject> projects = grants.living(credential.id(), environment.id());
        if (!projects.isEmpty()) {
            throw ProblemException.of(
                    CredentialError.ENVIRONMENT_GRANTED,
                    "The environment '" + environment.name() + "' is granted to projects. Withdraw these grants first.",
                    projects.stream().map(EnvironmentChanges::named).toList());
        }
    }

    private static FieldError named(GrantedProject project) {
        return new FieldError("", "Project '" + project.name() + "' (" + project.id() + ") has a grant of it.");
    }

    private Written written(Credential credential) {
        credential.touch(clock.instant());
        credentials.flush();
        return new Written(credential.version(), List.of());
    }
}
