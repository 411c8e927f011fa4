package io.strongroom.platform.web.problem;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;

/** Failures of databases and of other services. */
final class DependencyErrors {

    private static final String UNIQUE_VIOLATION = "23505";

    private DependencyErrors() {}

    static Optional<ProblemException> translate(Throwable failure) {
        return switch (failure) {
            case OptimisticLockingFailureException stale -> Optional.of(changed());
            case DataIntegrityViolationException broken
            when isDuplicate(broken) ->
                Optional.of(ProblemException.of(CommonError.CONFLICT, "Something like this exists already."));
            case TransientDataAccessException passing -> unavailable(failure);
            case DataAccessResourceFailureException away -> unavailable(failure);
            case CannotCreateTransactionException away -> unavailable(failure);
            case TransactionTimedOutException late -> unavailable(failure);
            case UncategorizedDataAccessException odd when lostItsConnection(odd) -> unavailable(failure);
            case TransactionSystemException odd when lostItsConnection(odd) -> unavailable(failure);
            case ResourceAccessException away -> unavailable(failure);
            case HttpServerErrorException failed -> unavailable(failure);
            default -> Optional.empty();
        };
    }

    /** Through JPA a duplicate comes as a broken constraint of any kind; SQL's own state tells. */
    private static boolean isDuplicate(DataIntegrityViolationException broken) {
        return broken instanceof DuplicateKeyException
                || broken.getMostSpecificCause() instanceof SQLException sql
                        && UNIQUE_VIOLATION.equals(sql.getSQLState());
    }

    /**
     * A connection that ends in the middle of a commit, or a commit that the server cancels for its time, has no exception of its own, neither with JPA nor with JDBC: SQL's state tells, and the pool, which
     * gives none, for connections that it has closed.
     */
    private static boolean lostItsConnection(Throwable failure) {
        return Causes.of(failure)
                .anyMatch(cause -> cause instanceof SQLException sql && isOfConnection(sql.getSQLState()));
    }

    private static boolean isOfConnection(@Nullable String state) {
        return state == null || state.startsWith("08") || state.startsWith("57");
    }

    private static ProblemException changed() {
        return ProblemException.of(CommonError.CONFLICT, "It was changed in the meantime.");
    }

    private static Optional<ProblemException> unavailable(Throwable cause) {
        return Optional.of(ProblemException.of(
                        CommonError.DEPENDENCY_UNAVAILABLE, "Something this needs is away. Try again.", cause)
                .withHeader("Retry-After", "1"));
    }
}
