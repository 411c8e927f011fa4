package io.strongroom.credentials.credential;

import java.util.List;

/** What is to be known before it is chosen whose account a credential is for. */
record AccountKind(Account account, String title, String guidance) {

    /** The recommended one first. */
    static final List<AccountKind> ALL = List.of(
            new AccountKind(
                    Account.INTEGRATION,
                    "An account made for this integration",
                    "Recommended. Ask who runs the other system for a user of its own for this integration, with access by the API alone and"
                            + " no more rights than the job needs. What it does can be told from what people do, a leak does less damage, and"
                            + " nobody's leaving stops the job."),
            new AccountKind(
                    Account.PERSONAL,
                    "Somebody's own account",
                    "For trying things out. What jobs do with it looks like something that its person did, it often may do more than the job"
                            + " needs, and it ends when the person leaves. Have an account made for the integration before a job runs by itself."));

    /** As the answer has them. */
    record Kinds(List<AccountKind> items) {}
}
