package io.strongroom.credentials.world;

import io.strongroom.credentials.credential.NewValues;
import io.strongroom.credentials.credential.StoredVersion;
import io.strongroom.credentials.credential.ValueWriting;
import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.web.id.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class TemporaryValueWriting implements ValueWriting {
    private final JdbcClient jdbc;
    private final TransactionTemplate tx;

    TemporaryValueWriting(JdbcClient jdbc, PlatformTransactionManager m) {
        this.jdbc = jdbc;
        this.tx = new TransactionTemplate(m);
    }

    @Override
    public <T> T write(UUID c, UUID by, List<NewValues> values, Function<List<StoredVersion>, T> commit) {
        return java.util.Objects.requireNonNull(tx.execute(s -> {
            List<StoredVersion> stored = new ArrayList<>();
            values.forEach(v -> stored.add(new StoredVersion(
                    Ids.v7(), v.environmentId(), v.number(), v.document().keys())));
            T result = commit.apply(stored);
            stored.forEach(v -> jdbc.sql(
                            "insert into value_version values (?,?,?,?,?,?,cast(? as text[]),'{}',?,now())")
                    .params(
                            CurrentTenant.required(),
                            v.id(),
                            v.environmentId(),
                            c,
                            v.number(),
                            "p/" + v.id(),
                            "{" + String.join(",", v.keys()) + "}",
                            by)
                    .update());
            return result;
        }));
    }
}
