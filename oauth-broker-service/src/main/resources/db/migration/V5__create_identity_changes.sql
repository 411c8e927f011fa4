-- Withdrawals on their way to the other services: written with the withdrawal itself, published right after it, kept for an hour so
-- that a service that cannot reach Kafka can ask for them.
create table identity_changes (
    id           uuid        not null,
    tenant_id    uuid        not null,
    kind         text        not null constraint identity_changes_kind_known check (kind in ('user', 'client', 'apitoken', 'tenant')),
    subject_id   uuid        not null,
    -- A token that was issued then or before is refused from now on.
    not_before   timestamptz not null,
    created_at   timestamptz not null,
    published_at timestamptz,
    constraint identity_changes_pk primary key (tenant_id, id)
);
create index identity_changes_unpublished on identity_changes (created_at) where published_at is null;
create index identity_changes_recent on identity_changes (created_at);
call strongroom_wall('identity_changes');
create policy publishing on identity_changes to ${ops} using (true);
grant insert on identity_changes to ${app};
grant select, delete on identity_changes to ${ops};
grant update (published_at) on identity_changes to ${ops};
