package io.strongroom.e2e.fault;

import io.strongroom.e2e.fault.Kept.Shared;
import io.strongroom.e2e.fault.Kept.Sharing;
import io.strongroom.e2e.stack.Answer;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** One worker that resolves credentials, one at a time and several together. */
final class FaultWorker implements Runnable {

    private static final int MOST_ITEMS = 8;

    private final FaultTenant tenant;
    private final ClientLog log;
    private final Exchange exchange;
    private final Random random;

    FaultWorker(FaultTenant tenant, ClientLog log, Random random) {
        this.tenant = tenant;
        this.log = log;
        this.exchange = new Exchange(log);
        this.random = random;
    }

    @Override
    public void run() {
        if (log.credentials().isEmpty()) {
            return;
        }
        if (random.nextBoolean()) {
            one(any());
        } else {
            batch(IntStream.rangeClosed(0, random.nextInt(MOST_ITEMS))
                    .mapToObj(_ -> any())
                    .toList());
        }
    }

    private void one(Kept credential) {
        Before before = new Before(credential);
        exchange.send(
                        tenant.worker(),
                        "POST",
                        "/projects/" + tenant.project() + "/credentials/" + credential.id() + "/resolve",
                        "{\"environment\":\"main\"}")
                .ifPresent(answer -> judge(before, answer.status(), answer.status() == 200 ? answer.json() : null));
    }

    private void batch(List<Kept> credentials) {
        List<Before> before = credentials.stream().map(Before::new).toList();
        String items = credentials.stream()
                .map(credential -> "{\"credential\":\"" + credential.id() + "\",\"environment\":\"main\"}")
                .collect(Collectors.joining(","));
        Optional<Answer> answer = exchange.done(
                200,
                tenant.worker(),
                "POST",
                "/projects/" + tenant.project() + "/resolve",
                "{\"items\":[" + items + "]}");
        answer.map(given -> given.json().path("items")).ifPresent(given -> {
            for (int i = 0; i < before.size(); i++) {
                item(before.get(i), given.path(i));
            }
        });
    }

    private void item(Before before, JsonNode item) {
        JsonNode problem = item.path("problem");
        if (problem.isMissingNode()) {
            judge(before, 200, item);
        } else {
            int status = problem.path("status").asInt();
            log.refusedItem(status + " " + problem.path("code").asString());
            judge(before, status, null);
        }
    }

    private void judge(Before before, int status, @org.jspecify.annotations.Nullable JsonNode given) {
        Kept credential = before.credential;
        boolean unchanged = before.sharing.equals(credential.sharing());
        if (given == null) {
            log.check(
                    status != 403 || !unchanged || before.sharing.state() != Shared.YES,
                    "a grant that was answered is missing: " + credential.id());
            return;
        }
        log.received(given.path("event").asString());
        log.check(
                !unchanged || before.sharing.state() != Shared.NO,
                "a value was given after its withdrawal was answered: " + credential.id());
        log.check(Kept.isWhole(given.path("configuration")), "a value is not what was written: " + credential.id());
        log.check(
                given.path("version").asLong() >= before.confirmed,
                "a version was given that is older than an answered write: " + credential.id());
    }

    private Kept any() {
        List<Kept> all = log.credentials();
        // The newest are those that change.
        int newest = Math.min(all.size(), MOST_ITEMS);
        return all.get(all.size() - 1 - random.nextInt(newest));
    }

    /** What the client knew when it asked. */
    private static final class Before {

        private final Kept credential;
        private final long confirmed;
        private final Sharing sharing;

        Before(Kept credential) {
            this.credential = credential;
            this.confirmed = credential.confirmed();
            this.sharing = credential.sharing();
        }
    }
}
