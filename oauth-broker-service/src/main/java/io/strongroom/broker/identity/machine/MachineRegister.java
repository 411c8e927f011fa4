package io.strongroom.broker.identity.machine;

import io.strongroom.broker.identity.change.Subject;
import io.strongroom.broker.identity.change.Withdrawal;
import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.Outbox;
import io.strongroom.platform.web.problem.ProblemException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The machine clients of the current tenant. */
@Component
@Transactional
public class MachineRegister {

    private final MachineClients clients;
    private final SecretRotation secrets;
    private final Withdrawal withdrawal;
    private final Outbox outbox;
    private final Clock clock;

    MachineRegister(MachineClients clients, SecretRotation secrets, Withdrawal withdrawal, Outbox outbox, Clock clock) {
        this.clients = clients;
        this.secrets = secrets;
        this.withdrawal = withdrawal;
        this.outbox = outbox;
        this.clock = clock;
    }

    CreatedMachine create(String name, List<String> scopes) {
        Machine made =
                clients.save(new MachineClient(name, scopes, clock.instant())).machine();
        IssuedSecret secret = secrets.first(made.id());
        outbox.append(event("created", made).detail("scopes", scopes).build());
        return new CreatedMachine(made, secret);
    }

    /**
     * Ends the client: no token from now on, and those that are out are refused everywhere within 2 s.
     *
     * @throws ProblemException 404 when there is none, or it is withdrawn already
     */
    void withdraw(UUID id) {
        MachineClient client = living(id);
        client.withdraw(clock.instant());
        secrets.destroy(id);
        withdrawal.of(Subject.CLIENT, id);
        outbox.append(event("withdrawn", client.machine()).build());
    }

    RotatedSecret rotate(UUID id, java.time.Duration overlap) {
        MachineClient client = living(id);
        RotatedSecret rotated = secrets.rotate(id, overlap);
        outbox.append(event("secret.rotated", client.machine())
                .detail("overlap_seconds", overlap.toSeconds())
                .build());
        return rotated;
    }

    private MachineClient living(UUID id) {
        return clients.findByIdAndWithdrawnAtIsNull(id).orElseThrow(ProblemException::notFound);
    }

    private static AccessEvent.Builder event(String what, Machine client) {
        return AccessEvent.of("strongroom.identity.client." + what)
                .resource("machine_client", client.id(), client.name());
    }

    @Transactional(readOnly = true)
    public Optional<Machine> find(UUID id) {
        return clients.findById(id).map(MachineClient::machine);
    }

    @Transactional(readOnly = true)
    public List<Machine> findAll(Collection<UUID> ids) {
        return clients.findByIdIn(ids).stream().map(MachineClient::machine).toList();
    }

    @Transactional(readOnly = true)
    List<MachineAnswer> list(UUID after, int limit) {
        List<Machine> found = clients.findByIdGreaterThanAndWithdrawnAtIsNullOrderById(after, Limit.of(limit)).stream()
                .map(MachineClient::machine)
                .toList();
        var living = secrets.living(found.stream().map(Machine::id).toList());
        return found.stream()
                .map(client -> MachineAnswer.of(client, living.getOrDefault(client.id(), List.of())))
                .toList();
    }
}
