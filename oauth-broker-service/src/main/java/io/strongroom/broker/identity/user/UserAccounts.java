package io.strongroom.broker.identity.user;

import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.Outbox;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The users of the current tenant. */
@Component
public class UserAccounts {

    private final Users users;
    private final PasswordHashing hashing;
    private final Outbox outbox;
    private final TransactionTemplate transactions;
    private final Clock clock;

    UserAccounts(
            Users users, PasswordHashing hashing, Outbox outbox, PlatformTransactionManager transactions, Clock clock) {
        this.users = users;
        this.hashing = hashing;
        this.outbox = outbox;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** The user with its password hashed. This takes long, and is to be done before a transaction begins. */
    public HashedUser hashed(NewUser wanted) {
        @Nullable Password generated = wanted.password() == null ? Password.generate() : null;
        String hash = hashing.hash(
                wanted.password() == null ? java.util.Objects.requireNonNull(generated) : wanted.password());
        User user = new User(wanted.email(), wanted.name(), wanted.roles(), hash, clock.instant());
        return new HashedUser(user, generated);
    }

    /**
     * Makes the user and records it.
     *
     * @throws ProblemException 409 {@code conflict} when a user of this tenant has the mail address
     */
    public CreatedUser create(HashedUser hashed) {
        transactions.executeWithoutResult(status -> save(hashed.user()));
        return new CreatedUser(hashed.user().person(), hashed.generated());
    }

    private void save(User user) {
        Person person = user.person();
        if (users.existsByEmail(person.email())) {
            throw ProblemException.of(CommonError.CONFLICT, "A user of this tenant has this mail address.");
        }
        users.save(user);
        outbox.append(AccessEvent.of("strongroom.identity.user.created")
                .resource("user", person.id(), null)
                .detail("roles", person.roles())
                .build());
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(UUID id) {
        return users.findById(id).map(User::person);
    }

    /** The person, if tokens may be made out to them. */
    @Transactional(readOnly = true)
    public Optional<Person> findActive(UUID id) {
        return users.findById(id).filter(User::isActive).map(User::person);
    }

    /** The same for somebody who signed in then: a suspension in between has ended that. */
    @Transactional(readOnly = true)
    public Optional<Person> findSignedIn(UUID id, Instant signedIn) {
        return users.findById(id).filter(user -> user.keeps(signedIn)).map(User::person);
    }

    @Transactional(readOnly = true)
    public List<Person> findAll(Collection<UUID> ids) {
        return users.findByIdIn(ids).stream().map(User::person).toList();
    }

    @Transactional(readOnly = true)
    public List<Person> list(UUID after, int limit) {
        return users.findByIdGreaterThanOrderById(after, Limit.of(limit)).stream()
                .map(User::person)
                .toList();
    }
}
