-- Events that were committed with what they record, until they are known to be in the log.
create sequence access_event_arrival;

create table access_event_outbox (
    id uuid not null,
    tenant_id uuid not null,
    -- Eight queues, so that relays can share the work; a tenant is in one of them.
    shard smallint not null generated always as (get_byte(uuid_send(tenant_id), 15) & 7) stored,
    arrival bigint not null default nextval('access_event_arrival'),
    created_at timestamptz not null default clock_timestamp(),
    type text not null,
    subject text,
    occurred_at timestamptz not null,
    auth_type text not null,
    auth_id text,
    traceparent text not null,
    failed boolean not null,
    -- The event without its sequence, which is put in when it is sent: the same bytes every time.
    body text not null,
    -- Both are given by the relay, never by the request: numbers that are contiguous need a lock that a request must not wait for.
    shard_position bigint,
    sequence bigint,
    constraint access_event_outbox_body_size check (octet_length(body) between 2 and 65000),
    constraint access_event_outbox_numbered check ((shard_position is null) = (sequence is null))
) partition by range (created_at);

create index access_event_outbox_waiting on access_event_outbox (shard, arrival) where shard_position is null;
create index access_event_outbox_position on access_event_outbox (shard, shard_position) where shard_position is not null;

alter table access_event_outbox enable row level security;
alter table access_event_outbox force row level security;
create policy own_tenant on access_event_outbox for insert to ${app}
    with check (tenant_id = (select nullif(current_setting('strongroom.tenant', true), '')::uuid));
create policy relay on access_event_outbox to ${ops} using (true) with check (true);
create policy upkeep on access_event_outbox to ${owner} using (true);

grant insert on access_event_outbox to ${app};
grant usage on sequence access_event_arrival to ${app};
grant select on access_event_outbox to ${ops};
grant update (shard_position, sequence) on access_event_outbox to ${ops};

-- Who relays a shard. Every step names the epoch, so that a holder that was paused and replaced can change nothing any more.
create table outbox_shard (
    shard smallint primary key,
    holder text,
    epoch bigint not null default 0,
    lease_until timestamptz not null default '-infinity',
    next_position bigint not null default 1,
    published_through bigint not null default 0,
    constraint outbox_shard_progress check (published_through < next_position)
);
insert into outbox_shard (shard) select generate_series(0, 7);

-- The last sequence that a tenant got from this service.
create table outbox_sequence (
    tenant_id uuid primary key,
    last_sequence bigint not null
);

-- The highest offset that the records of an hour got, a row for each partition of the topic.
create table outbox_mark (
    hour timestamptz not null,
    kafka_partition integer not null,
    last_offset bigint not null,
    primary key (hour, kafka_partition)
);

-- The topic that published_through and the marks speak of: one that was made anew has another id.
create table outbox_topic (
    only_row boolean primary key default true check (only_row),
    topic_id text not null
);

grant select, update on outbox_shard to ${ops};
grant select, insert, update on outbox_sequence, outbox_topic to ${ops};
grant select, insert, update, delete on outbox_mark to ${ops};
