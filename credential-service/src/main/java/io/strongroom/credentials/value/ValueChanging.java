package io.strongroom.credentials.value;

import io.strongroom.credentials.credential.CheckedValues;
import io.strongroom.credentials.credential.EnvironmentMoves;
import io.strongroom.credentials.credential.EnvironmentMoves.MovedCredential;
import io.strongroom.credentials.credential.EnvironmentNames;
import io.strongroom.credentials.credential.NewValues;
import io.strongroom.credentials.credential.PlannedEnvironment;
import io.strongroom.credentials.credential.TypeCheck;
import io.strongroom.credentials.credential.ValueAction;
import io.strongroom.credentials.credential.ValueWriting;
import io.strongroom.credentials.credential.VisibleCredential;
import io.strongroom.credentials.credential.Written;
import io.strongroom.credentials.document.Document;
import io.strongroom.credentials.document.KeyChanges;
import io.strongroom.credentials.document.RawDocument;
import io.strongroom.credentials.value.ValueAccess.OwnedEnvironment;
import io.strongroom.credentials.value.ValueEvents.Subject;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.etag.IfMatch;
import io.strongroom.platform.web.etag.WriteCondition;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Changes the values of one environment. A change is planned from the version that is current, and carried out only while it still is:
 * a write that another one overtakes is answered 412, and what it put into the secret store is destroyed.
 */
@Component
class ValueChanging {

    private final TypeCheck types;
    private final ValueAccess access;
    private final ValueReading reading;
    private final ValueWriting writing;
    private final EnvironmentMoves moves;
    private final ValueEvents events;

    ValueChanging(
            TypeCheck types,
            ValueAccess access,
            ValueReading reading,
            ValueWriting writing,
            EnvironmentMoves moves,
            ValueEvents events) {
        this.types = types;
        this.access = access;
        this.reading = reading;
        this.writing = writing;
        this.moves = moves;
        this.events = events;
    }

    /** Puts a document in the place of the values, or gives an environment its first ones, which declares it if need be. */
    Written put(Caller caller, VisibleCredential credential, String name, WriteCondition condition, RawDocument body) {
        EnvironmentNames.check("", name);
        CheckedValues checked = types.check(credential.type(), name, body.checked(""));
        Optional<CurrentValues> current = access.current(credential, name);
        condition.check(current.map(CurrentValues::filledVersion).orElseGet(OptionalLong::empty));
        PlannedEnvironment planned = current.map(values -> values.planned(credential.id(), name))
                .orElseGet(() -> PlannedEnvironment.undeclared(credential.id(), name));
        Document document = checked.of(name).document();
        KeyChanges changes = current.filter(values -> values.path() != null)
                .map(values -> document.changesFrom(Document.stored(reading.current(name, values))))
                .orElseGet(() -> KeyChanges.adding(document.keys()));
        return write(caller.userId(), planned, checked, ValueAction.WRITTEN, changes);
    }

    /** Merges a patch, RFC 7396, into the values. */
    Written patch(Caller caller, OwnedEnvironment environment, IfMatch condition, RawDocument patch) {
        patch.requireObject("");
        condition.check(environment.values().version());
        VisibleCredential credential = environment.credential();
        Document before = Document.stored(reading.current(environment.name(), environment.values()));
        CheckedValues checked = types.check(
                credential.type(), environment.name(), patch.mergedInto(before).checked(""));
        KeyChanges changes = checked.of(environment.name()).document().changesFrom(before);
        PlannedEnvironment planned = environment.values().planned(credential.id(), environment.name());
        return write(caller.userId(), planned, checked, ValueAction.PATCHED, changes);
    }

    private Written write(
            UUID author, PlannedEnvironment planned, CheckedValues checked, ValueAction action, KeyChanges changes) {
        var document = checked.of(planned.name());
        var values = new NewValues(
                planned.id(), planned.next(), document.document(), document.secretPaths(), action, changes);
        return writing.write(planned.credential(), author, List.of(values), stored -> {
            MovedCredential moved = moves.fill(author, planned, stored.getFirst(), checked.type());
            events.changed(Subject.of(moved, planned), changes);
            return new Written(planned.next(), checked.warnings());
        });
    }
}
