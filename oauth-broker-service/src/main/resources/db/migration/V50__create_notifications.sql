-- What other services tell people. The id is the teller's, so that what is told again is told once; the credential's name is that of then.
create table notifications (
    tenant_id       uuid        not null,
    id              uuid        not null,
    user_id         uuid        not null,
    kind            text        not null,
    created_at      timestamptz not null,
    credential_id   uuid        not null,
    credential_name text        not null,
    due             timestamptz,
    by_id           uuid,
    transfer_id     uuid,
    read_at         timestamptz,
    constraint notifications_pk primary key (tenant_id, id),
    constraint notifications_user_fk foreign key (tenant_id, user_id) references users on delete cascade
);
create index notifications_by_user on notifications (tenant_id, user_id, created_at, id);
create index notifications_unread on notifications (tenant_id, user_id, created_at, id) where read_at is null;
create index notifications_by_age on notifications (created_at);
call strongroom_wall('notifications');
grant select, insert, update on notifications to ${app};

-- The clean-up removes old ones of all tenants, and sees no more of them than their age.
create policy clean_up on notifications to ${ops} using (true);
grant select (created_at), delete on notifications to ${ops};
