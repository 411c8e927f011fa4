-- An import is work that outlives its request and its service: whoever holds the lease does it.
create table schema_import (
    id           uuid primary key,
    requested_by text not null,
    created_at   timestamptz not null default now(),
    finished_at  timestamptz,
    holder       uuid,
    lease_until  timestamptz
);

create index schema_import_open on schema_import (created_at) where finished_at is null;

create table schema_import_package (
    import_id  uuid not null constraint schema_import_package_import references schema_import,
    position   int not null,
    package    text not null,
    status     text not null default 'pending' constraint schema_import_package_status
        check (status in ('pending', 'running', 'imported', 'unchanged', 'no_schema', 'missing', 'failed')),
    reason     text,
    -- Counts of versions: listed by the registry, and what became of them.
    listed     int not null default 0,
    added      int not null default 0,
    known      int not null default 0,
    no_schema  int not null default 0,
    failed     int not null default 0,
    constraint schema_import_package_key primary key (import_id, position)
);

grant select, insert on schema_import, schema_import_package to ${app};
grant update (finished_at) on schema_import to ${app};
grant update (status, reason, listed, added, known, no_schema, failed) on schema_import_package to ${app};
grant select on schema_import to ${ops};
grant update (holder, lease_until) on schema_import to ${ops};
