package io.strongroom.credentials.value;

import io.strongroom.credentials.project.Directory;
import io.strongroom.credentials.project.Person;
import io.strongroom.platform.web.page.Cursor;
import io.strongroom.platform.web.page.Page;
import io.strongroom.platform.web.page.PageRequestParams;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The history of an environment's values, the youngest version first, with the names of those who made it. */
@Component
class VersionLists {

    private final ValueVersions versions;
    private final Directory directory;
    private final TransactionTemplate transactions;

    VersionLists(ValueVersions versions, Directory directory, PlatformTransactionManager transactionManager) {
        this.versions = versions;
        this.directory = directory;
        this.transactions = new TransactionTemplate(transactionManager);
        this.transactions.setReadOnly(true);
    }

    /** No connection is held while the directory is asked. */
    Page<VersionView> page(UUID environment, PageRequestParams query) {
        long before = query.after(1).map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        List<VersionRow> rows = transactions.execute(status -> versions.before(environment, before, query.limit() + 1));
        Page<VersionRow> page = Page.of(rows, query.limit(), last -> Cursor.of(last.number()));
        Map<UUID, Person> people = directory.people(
                page.items().stream().map(VersionRow::author).distinct().toList());
        return page.map(row -> VersionView.of(row, Objects.requireNonNull(people.get(row.author()))));
    }
}
