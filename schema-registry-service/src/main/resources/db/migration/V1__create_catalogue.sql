-- The catalogue is the instance's, not a tenant's: its tables have no tenant and no row-level security, and the service may only add to them.

create table schema_revision (
    hash       text primary key constraint schema_revision_hash check (hash ~ '^[0-9a-f]{64}$'),
    content    bytea not null constraint schema_revision_size check (octet_length(content) <= 262144),
    created_at timestamptz not null default now()
);

create table adaptor (
    name       text collate "C" primary key constraint adaptor_name check (length(name) between 1 and 214),
    package    text not null constraint adaptor_package unique,
    created_at timestamptz not null default now()
);

create table adaptor_release (
    adaptor     text collate "C" not null constraint adaptor_release_adaptor references adaptor,
    version     text not null,
    -- Orders versions as semver does when compared byte by byte; stable = not a pre-release.
    precedence  text collate "C" not null,
    stable      boolean not null,
    source      text not null constraint adaptor_release_source check (source in ('built-in', 'package')),
    -- Null: the release ships no schema.
    schema_hash text constraint adaptor_release_schema references schema_revision,
    label       text,
    integrity   text,
    note        text,
    imported_at timestamptz not null default now(),
    constraint adaptor_release_key primary key (adaptor, version)
);

create index adaptor_release_order on adaptor_release (adaptor, stable desc, precedence desc, version desc);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'a published version never changes' using errcode = 'restrict_violation';
end
$$;

create trigger schema_revision_is_immutable before update or delete on schema_revision
    for each row execute function refuse_change();
create trigger schema_revision_is_kept before truncate on schema_revision
    for each statement execute function refuse_change();
create trigger adaptor_release_is_immutable before update or delete on adaptor_release
    for each row execute function refuse_change();
create trigger adaptor_release_is_kept before truncate on adaptor_release
    for each statement execute function refuse_change();

grant select, insert on schema_revision, adaptor, adaptor_release to ${app};
