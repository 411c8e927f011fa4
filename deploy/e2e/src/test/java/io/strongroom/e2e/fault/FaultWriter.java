package io.strongroom.e2e.fault;

import io.strongroom.e2e.fault.Kept.Shared;
import io.strongroom.e2e.fault.Kept.Written;
import io.strongroom.e2e.stack.Answer;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** One owner at work: makes credentials, and changes, restores, reveals and shares the newest of them, one thing after the other. */
final class FaultWriter implements Runnable {

    /** Fewer than the versions that are kept, so that all of them are there at the end. */
    private static final int MOST_CHANGES = 12;

    private static final int MOST_TRIES = 8;

    private final FaultTenant tenant;
    private final ClientLog log;
    private final Exchange exchange;
    private final Random random;
    private final String name = UUID.randomUUID().toString().substring(0, 8);
    private int keys;
    private int changes;
    private int tries;
    private String wanted = "";
    private Optional<Kept> current = Optional.empty();

    FaultWriter(FaultTenant tenant, ClientLog log, Random random) {
        this.tenant = tenant;
        this.log = log;
        this.exchange = new Exchange(log);
        this.random = random;
    }

    @Override
    public void run() {
        if (current.isEmpty() || changes >= MOST_CHANGES) {
            create();
            return;
        }
        Kept credential = current.get();
        if (!credential.isSure()) {
            look(credential);
            return;
        }
        // Most of the time there is something to resolve.
        if (credential.sharing().state() == Shared.NO && random.nextInt(3) == 0) {
            share(credential);
            return;
        }
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> write(credential, "PUT", "application/json", "written");
            case 3, 4, 5 -> write(credential, "PATCH", "application/merge-patch+json", "patched");
            case 6 -> restore(credential);
            case 7 -> share(credential);
            default -> reveal(credential);
        }
    }

    /** The same key is sent until it is answered, so that a credential is made once however often it was asked for. */
    private void create() {
        if (wanted.isEmpty() || ++tries > MOST_TRIES) {
            wanted = nextKey();
            tries = 0;
        }
        exchange.done(
                        201,
                        tenant.owner(),
                        "POST",
                        "/credentials",
                        """
                        {"name":"%s","type":{"kind":"raw"},"environments":{"main":%s},"projects":[{"project":"%s","environments":["main"]}]}""".formatted(wanted, document(wanted), tenant.project()),
                        "Idempotency-Key",
                        wanted)
                .ifPresent(made -> {
                    Kept credential = new Kept(made.json().path("id").asString(), new Written(1, "written", wanted));
                    log.keep(credential);
                    current = Optional.of(credential);
                    changes = 0;
                    wanted = "";
                });
    }

    private void write(Kept credential, String method, String type, String action) {
        String key = nextKey();
        long before = credential.confirmed();
        Optional<Answer> answer = exchange.send(
                tenant.owner(),
                method,
                credential.values(),
                document(key),
                "Content-Type",
                type,
                "If-Match",
                "\"" + before + "\"");
        log.check(
                answer.filter(given -> given.status() == 412).isEmpty() || !credential.wasAlwaysSure(),
                "a write with the tag of the last answered write was refused: " + credential.id());
        confirm(credential, answer, new Written(before + 1, action, key));
    }

    private void restore(Kept credential) {
        Written old =
                credential.written().get(random.nextInt(credential.written().size()));
        Optional<Answer> answer =
                exchange.send(tenant.owner(), "POST", credential.versions() + "/" + old.version() + "/restore", null);
        confirm(credential, answer, new Written(credential.confirmed() + 1, "restored", old.key()));
    }

    private void confirm(Kept credential, Optional<Answer> answer, Written expected) {
        changes++;
        answer.filter(given -> given.status() == 200)
                .map(given -> given.json().path("version").asLong())
                .ifPresentOrElse(
                        version -> {
                            log.check(
                                    version == expected.version() || !credential.wasAlwaysSure(),
                                    "version " + version + " came where " + expected + " was to come: "
                                            + credential.id());
                            credential.confirm(new Written(version, expected.action(), expected.key()));
                        },
                        credential::unsure);
    }

    /** What the environment's version is now, whatever became of the change that was not answered. */
    private void look(Kept credential) {
        exchange.done(200, tenant.owner(), "GET", credential.values(), null).ifPresent(shown -> {
            long version = seen(credential, shown);
            if (version > credential.confirmed()) {
                // Its own, though it was never told: which key came with it is in the document or was put back.
                credential.confirmed(version);
            }
            credential.sureAgain();
        });
    }

    private void reveal(Kept credential) {
        exchange.done(200, tenant.owner(), "GET", credential.values(), null)
                .ifPresent(shown -> seen(credential, shown));
    }

    private long seen(Kept credential, Answer shown) {
        JsonNode body = shown.json();
        long version = body.path("version").asLong();
        credential.revealed();
        log.check(Kept.isWhole(body.path("values")), "a value is not what was written: " + credential.id());
        log.check(version >= credential.confirmed(), "an answered write is not seen: " + credential.id());
        return version;
    }

    private void share(Kept credential) {
        boolean withdraws = credential.sharing().state() == Shared.YES;
        String path = "/credentials/" + credential.id() + "/shares/" + tenant.project();
        credential.changesSharing();
        Optional<Answer> answer = withdraws
                ? exchange.done(204, tenant.owner(), "DELETE", path, null)
                : exchange.done(200, tenant.owner(), "PUT", path, "{\"environments\":[\"main\"]}");
        if (answer.isEmpty()) {
            credential.share(Shared.UNKNOWN);
        } else {
            credential.share(withdraws ? Shared.NO : Shared.YES);
        }
    }

    private String nextKey() {
        return name + "-" + ++keys;
    }

    private static String document(String key) {
        return "{\"%s\":\"%s\"}".formatted(key, Kept.valueOf(key));
    }
}
