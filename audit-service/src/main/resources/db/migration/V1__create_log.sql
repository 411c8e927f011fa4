-- The log. Rows are inserted and never changed: no role but the owner's, which serves no request, could do anything else.
create table access_event (
    tenant_id uuid not null,
    id uuid not null,
    source text collate "C" not null,
    sequence bigint not null,
    leaf_index bigint not null,
    leaf_hash bytea not null,
    -- What can be searched for, out of the value.
    type text collate "C" not null,
    occurred_at timestamptz not null,
    actor_id text collate "C",
    resource_id text collate "C",
    resource_name_lower text collate "C",
    project text collate "C",
    environment text collate "C",
    run text collate "C",
    step text collate "C",
    ip text collate "C",
    failed boolean not null,
    -- The Kafka record's value, byte for byte.
    value bytea not null,
    stored_at timestamptz not null default now(),
    constraint access_event_pkey primary key (tenant_id, id, source),
    constraint access_event_leaf_hash check (octet_length(leaf_hash) = 32),
    constraint access_event_value_size check (octet_length(value) <= 65535)
) partition by range (id);

-- Each ends with the id, whose time is the event's: a search reads its newest hits in order and stops at the end of the page.
create index access_event_actor on access_event (tenant_id, actor_id, id) where actor_id is not null;
create index access_event_resource on access_event (tenant_id, resource_id, id) where resource_id is not null;
create index access_event_name on access_event (tenant_id, resource_name_lower, id) where resource_name_lower is not null;
create index access_event_project on access_event (tenant_id, project, id) where project is not null;
create index access_event_environment on access_event (tenant_id, environment, id) where environment is not null;
create index access_event_run on access_event (tenant_id, run, id) where run is not null;
create index access_event_step on access_event (tenant_id, step, id) where step is not null;
create index access_event_ip on access_event (tenant_id, ip, id) where ip is not null;
create index access_event_type on access_event (tenant_id, type, id);
create index access_event_failed on access_event (tenant_id, id) where failed;

-- The leaves of each tenant's tree, in order, from its first event on.
create table leaf (
    tenant_id uuid not null,
    leaf_index bigint not null,
    leaf_hash bytea not null,
    event_id uuid not null,
    source text collate "C" not null,
    constraint leaf_pkey primary key (tenant_id, leaf_index),
    constraint leaf_hash_size check (octet_length(leaf_hash) = 32)
) partition by hash (tenant_id);
create table leaf_0 partition of leaf for values with (modulus 8, remainder 0);
create table leaf_1 partition of leaf for values with (modulus 8, remainder 1);
create table leaf_2 partition of leaf for values with (modulus 8, remainder 2);
create table leaf_3 partition of leaf for values with (modulus 8, remainder 3);
create table leaf_4 partition of leaf for values with (modulus 8, remainder 4);
create table leaf_5 partition of leaf for values with (modulus 8, remainder 5);
create table leaf_6 partition of leaf for values with (modulus 8, remainder 6);
create table leaf_7 partition of leaf for values with (modulus 8, remainder 7);

-- How many leaves a tenant has; its row is locked while leaves are added.
create table tenant_log (
    tenant_id uuid primary key,
    size bigint not null
);

-- The highest sequence of each sender that a tenant's log has seen: a number that is left out is a gap.
create table source_stream (
    tenant_id uuid not null,
    source text collate "C" not null,
    last_sequence bigint not null,
    primary key (tenant_id, source)
);

-- Records that are no access events, exactly as they came. Each has a finding in the log.
create table quarantine (
    tenant_id uuid not null,
    finding_id uuid not null,
    reason text not null,
    kafka_partition integer not null,
    kafka_offset bigint not null,
    record_key bytea,
    record_headers text not null,
    record_value bytea,
    received_at timestamptz not null default now(),
    primary key (tenant_id, finding_id)
);

-- How far each partition of the topic is stored, in the transaction that stored it.
create table intake_offset (
    kafka_partition integer primary key,
    topic_id text not null,
    next_offset bigint not null,
    stored_at timestamptz not null default now()
);

call strongroom_wall('access_event');
call strongroom_wall('leaf');
call strongroom_wall('tenant_log');
call strongroom_wall('source_stream');
call strongroom_wall('quarantine');

create policy intake on access_event to ${ops} using (true) with check (true);
create policy intake on leaf for insert to ${ops} with check (true);
create policy intake on tenant_log to ${ops} using (true) with check (true);
create policy intake on source_stream to ${ops} using (true) with check (true);
create policy intake on quarantine for insert to ${ops} with check (true);

grant select on access_event, leaf, tenant_log, source_stream to ${app};
grant insert on access_event, leaf, quarantine to ${ops};
grant select (tenant_id, id, source) on access_event to ${ops};
grant select, insert, update on tenant_log, source_stream, intake_offset to ${ops};
