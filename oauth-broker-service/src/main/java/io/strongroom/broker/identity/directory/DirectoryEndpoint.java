package io.strongroom.broker.identity.directory;

import io.strongroom.broker.identity.machine.Machine;
import io.strongroom.broker.identity.machine.MachineRegister;
import io.strongroom.broker.identity.user.Person;
import io.strongroom.broker.identity.user.UserAccounts;
import io.strongroom.platform.web.body.Body;
import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells services who the ids of one tenant are: the tenant of their token. What is not there, or of another tenant, is left out. */
@RestController
class DirectoryEndpoint {

    private static final int MOST = 500;

    private final UserAccounts users;
    private final MachineRegister machines;

    DirectoryEndpoint(UserAccounts users, MachineRegister machines) {
        this.users = users;
        this.machines = machines;
    }

    @PostMapping("/internal/directory")
    Answer lookUp(Body<Request> body) {
        List<String> asked = body.read().ids();
        if (asked.size() > MOST) {
            throw ProblemException.invalid("/ids", "At most " + MOST + " ids are looked up at once.");
        }
        Set<UUID> ids = asked.stream().map(Ids::parse).flatMap(Optional::stream).collect(Collectors.toSet());
        return new Answer(Stream.concat(
                        users.findAll(ids).stream().map(Item::of),
                        machines.findAll(ids).stream().map(Item::of))
                .toList());
    }

    record Request(List<String> ids) {}

    record Answer(List<Item> items) {}

    record Item(UUID id, String kind, String name, @Nullable String email, String status, List<String> roles) {

        static Item of(Person person) {
            return new Item(person.id(), "user", person.name(), person.email(), person.status(), person.roles());
        }

        static Item of(Machine machine) {
            return new Item(machine.id(), "machine", machine.name(), null, machine.status(), List.of());
        }
    }
}
