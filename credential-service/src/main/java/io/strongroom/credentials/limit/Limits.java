package io.strongroom.credentials.limit;

import io.strongroom.platform.web.problem.FieldError;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Refuses what would be one too many, in the transaction that makes it. What there is already stays, also where a limit was lowered below it.
 *
 * <p>Whoever adds or removes a credential or a project holds the tenant's counted row from that statement on until the transaction ends,
 * so that two who ask after their insert see each other: the limit is never passed.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Limits {

    private static final String RAISE = " A superuser of the instance can raise this limit.";

    private final LimitTable table;
    private final EffectiveLimits effective;

    Limits(LimitTable table, EffectiveLimits effective) {
        this.table = table;
        this.effective = effective;
    }

    /**
     * Spares the work for what would be refused in the end. That it passes promises nothing.
     *
     * @throws ProblemException 409 {@code limit-reached} where there is no room for one more
     */
    public void expectRoom(Limit limit) {
        check(limit, 0);
    }

    /**
     * To be called when the one in question is inserted.
     *
     * @throws ProblemException 409 {@code limit-reached} when that made too many
     */
    public void requireRoomFor(Limit limit) {
        check(limit, 1);
    }

    private void check(Limit limit, int ownOnes) {
        int most = effective.of(limit, table.own());
        long others = table.counted(limit) - ownOnes;
        if (others >= most) {
            throw ProblemException.of(LimitError.LIMIT_REACHED, detail(limit, others, most));
        }
    }

    private static String detail(Limit limit, long there, int most) {
        String freed = limit == Limit.CREDENTIALS
                ? " Credentials count until they are purged."
                : " Projects that are deleted give room again.";
        return "The tenant has " + there + " " + limit.one() + (there == 1 ? "" : "s") + " and may have at most " + most
                + "." + freed + RAISE;
    }

    /** @throws ProblemException 409 {@code limit-reached} where a credential would have so many environments */
    public void allowEnvironments(int number) {
        allowEnvironments(number, List.of());
    }

    /** The same, naming the member of the body that holds them. */
    public void allowEnvironments(int number, String pointer) {
        allowEnvironments(number, List.of(new FieldError(pointer, "These are too many.")));
    }

    private void allowEnvironments(int number, List<FieldError> errors) {
        int most = effective.of(Limit.ENVIRONMENTS, table.own());
        if (number > most) {
            throw ProblemException.of(
                    LimitError.LIMIT_REACHED,
                    "A credential of this tenant may have at most " + most + " environment" + (most == 1 ? "" : "s")
                            + "." + RAISE,
                    errors);
        }
    }

    /** How many versions of an environment's values are kept, the current one among them. */
    public int versionsKept() {
        return effective.of(Limit.VERSIONS, table.own());
    }
}
