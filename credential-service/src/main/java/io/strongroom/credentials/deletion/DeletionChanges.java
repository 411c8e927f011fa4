package io.strongroom.credentials.deletion;

import io.strongroom.credentials.credential.CredentialAccess;
import io.strongroom.credentials.credential.DeletionSchedule;
import io.strongroom.credentials.credential.VisibleCredential;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.StepUp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Schedules deletions and cancels them, and has those told whom it concerns. The credential is held meanwhile, so that no project that asks for more grace gets a share of it in between. */
@Service
class DeletionChanges {

    private final CredentialAccess access;
    private final GracePeriods periods;
    private final StepUp stepUp;
    private final DeletionSchedule schedule;
    private final DeletionNotices notices;

    DeletionChanges(
            CredentialAccess access,
            GracePeriods periods,
            StepUp stepUp,
            DeletionSchedule schedule,
            DeletionNotices notices) {
        this.access = access;
        this.periods = periods;
        this.stepUp = stepUp;
        this.schedule = schedule;
        this.notices = notices;
    }

    /** Without any grace this destroys values like the removal of an environment, and takes a fresh login as that does. */
    @Transactional
    public Instant schedule(Caller caller, VisibleCredential credential, @Nullable Integer graceDays) {
        access.hold(credential.id());
        int days = periods.days(credential.id(), graceDays);
        if (days == 0) {
            stepUp.requireFresh(caller);
        }
        Instant purgeAt = schedule.schedule(credential, days);
        notices.scheduled(credential, purgeAt);
        return purgeAt;
    }

    @Transactional
    public void cancel(VisibleCredential credential) {
        schedule.cancel(credential);
        notices.cancelled(credential);
    }
}
