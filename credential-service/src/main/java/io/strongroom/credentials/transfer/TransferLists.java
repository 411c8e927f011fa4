package io.strongroom.credentials.transfer;

import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.page.Cursor;
import io.strongroom.platform.web.page.Page;
import io.strongroom.platform.web.page.PageRequestParams;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Transfers to and from somebody, the newest first. Each direction is read from its own index, whatever the tenant has besides. */
@Component
class TransferLists {

    private static final String RECEIVED = "receiver_id";
    private static final String GIVEN = "giver_id";
    private static final String NEWEST_FIRST = " order by id desc limit :rows";
    private final TransferRows rows;

    TransferLists(TransferRows rows) {
        this.rows = rows;
    }

    @Transactional(readOnly = true)
    public Page<TransferView> page(Caller caller, PageRequestParams query) {
        Optional<String> direction = query.oneOf("direction", List.of("in", "out"));
        Optional<State> state = query.oneOf("state", State.words()).map(State::parse);
        Optional<Cursor> after = query.after(1);
        JdbcClient.StatementSpec statement = rows.statement(sql(direction, state, after.isPresent()))
                .param("user", caller.userId())
                .param("before", after.map(cursor -> cursor.id(0)).orElse(new UUID(-1, -1)))
                .param("rows", query.limit() + 1);
        state.ifPresent(wanted -> statement.param("state", wanted.text()));
        List<TransferView> found =
                statement.query((row, n) -> TransferRows.view(row)).list();
        return Page.of(found, query.limit(), last -> Cursor.of(last.id()));
    }

    private static String sql(Optional<String> direction, Optional<State> state, boolean further) {
        String conditions = state.map(TransferLists::inState).orElse("") + (further ? " and t.id < :before" : "");
        return direction
                .map(word -> side(word.equals("in") ? RECEIVED : GIVEN, conditions))
                .orElseGet(() -> side(RECEIVED, conditions) + " union all " + side(GIVEN, conditions) + NEWEST_FIRST);
    }

    private static String side(String column, String conditions) {
        return "(" + TransferRows.SELECT + " and t." + column + " = :user" + conditions + NEWEST_FIRST + ")";
    }

    private static String inState(State state) {
        return switch (state) {
            case OFFERED -> " and t.state = :state and t.expires_at > :now";
            case EXPIRED -> " and (t.state = :state or (t.state = 'offered' and t.expires_at <= :now))";
            default -> " and t.state = :state";
        };
    }
}
