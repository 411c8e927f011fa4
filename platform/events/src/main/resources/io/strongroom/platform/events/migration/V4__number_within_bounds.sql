-- What waits is found once, and then numbered within its own bounds: of the hours only those that it lies in, and of what waits nothing
-- beyond the last of the batch. Without nested loops, which compared each event of a batch with all that waited, so that a relay that had
-- fallen behind got slower the more there was to do. Planned once, as nothing about the plan depends on the arguments.
create or replace function number_access_events(p_shard smallint, p_epoch bigint, p_limit integer)
    returns setof access_event_outbox
    language plpgsql
    security invoker
    set plan_cache_mode = force_generic_plan
    set enable_nestloop = off
as $$
declare
    first_position bigint;
    given bigint;
    last_arrival bigint;
    earliest timestamptz;
    latest timestamptz;
begin
    select s.next_position into first_position from outbox_shard s where s.shard = p_shard and s.epoch = p_epoch for update;
    if not found then
        raise exception 'shard % is no longer held in epoch %', p_shard, p_epoch using errcode = 'SR001';
    end if;
    select max(w.arrival), min(w.created_at), max(w.created_at) into last_arrival, earliest, latest
    from (
        select o.arrival, o.created_at from access_event_outbox o
        where o.shard = p_shard and o.shard_position is null
        order by o.arrival
        limit p_limit) w;
    if last_arrival is null then
        return;
    end if;
    return query
    with waiting as (
        select o.arrival, o.created_at, o.tenant_id
        from access_event_outbox o
        where o.shard = p_shard and o.shard_position is null and o.arrival <= last_arrival
          and o.created_at between earliest and latest
    ), numbered as (
        select w.arrival, w.created_at, w.tenant_id,
               first_position - 1 + row_number() over (order by w.arrival) as shard_position,
               row_number() over (partition by w.tenant_id order by w.arrival) as nth
        from waiting w
    ), counted as (
        select w.tenant_id, count(*) as amount from waiting w group by w.tenant_id
    ), advanced as (
        insert into outbox_sequence as s (tenant_id, last_sequence)
        select c.tenant_id, c.amount from counted c
        on conflict (tenant_id) do update set last_sequence = s.last_sequence + excluded.last_sequence
        returning s.tenant_id, s.last_sequence
    )
    update access_event_outbox o
    set shard_position = n.shard_position, sequence = a.last_sequence - c.amount + n.nth
    from numbered n join counted c using (tenant_id) join advanced a using (tenant_id)
    where o.shard = p_shard and o.shard_position is null and o.arrival <= last_arrival and o.created_at between earliest and latest
      and o.arrival = n.arrival and o.created_at = n.created_at
    returning o.*;
    get diagnostics given = row_count;
    update outbox_shard s set next_position = first_position + given where s.shard = p_shard;
end
$$;

-- The planner takes the arrays of one call for so cheap that it planned each call anew, at several times the price of running it.
alter function append_access_events(uuid[], uuid[], text[], text[], timestamptz[], text[], text[], text[], boolean[], text[])
    set plan_cache_mode = force_generic_plan;
