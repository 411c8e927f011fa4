package io.strongroom.credentials.credential;

import io.strongroom.platform.web.problem.ErrorCode;
import io.strongroom.platform.web.problem.ProblemException;
import java.time.Instant;
import org.springframework.http.HttpStatus;

/** Refusals that only credentials know. */
public enum CredentialError implements ErrorCode {
    ENVIRONMENT_GRANTED("environment-granted", "Environment granted"),
    EXTERNAL_ID_TAKEN("external-id-taken", "External id taken"),
    ENVIRONMENT_EXISTS("environment-exists", "Environment exists"),
    DELETION_SCHEDULED("deletion-scheduled", "Deletion scheduled");

    private final Definition definition;

    CredentialError(String code, String title) {
        this.definition = new Definition(HttpStatus.CONFLICT, code, title);
    }

    static ProblemException deletionScheduled(Instant purgeAt) {
        return ProblemException.of(
                DELETION_SCHEDULED,
                "The credential is to be deleted at " + purgeAt + ". Until then its owner can keep it.");
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
