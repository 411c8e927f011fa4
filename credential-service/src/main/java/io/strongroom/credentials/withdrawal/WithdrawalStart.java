package io.strongroom.credentials.withdrawal;

import io.strongroom.credentials.project.Directory;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes what is to be withdrawn, with its event. */
@Service
class WithdrawalStart {

    private final WithdrawalTable withdrawals;
    private final Directory directory;
    private final WithdrawalEvents events;

    WithdrawalStart(WithdrawalTable withdrawals, Directory directory, WithdrawalEvents events) {
        this.withdrawals = withdrawals;
        this.directory = directory;
        this.events = events;
    }

    /** @throws ProblemException 422 for who owns nothing here and is not in the directory either */
    void requireKnown(UUID owner) {
        if (!withdrawals.owns(owner) && !directory.knows(owner)) {
            throw NewWithdrawal.unknown();
        }
    }

    @Transactional
    public WithdrawalView start(Caller caller, UUID owner, @Nullable String reason) {
        UUID id = Ids.v7();
        withdrawals.add(id, owner, reason, caller.userId());
        events.started(id, owner, reason);
        return withdrawals.find(id).orElseThrow();
    }
}
