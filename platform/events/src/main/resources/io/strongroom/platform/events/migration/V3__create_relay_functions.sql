-- Gives waiting events of a shard their position in it and their tenant's next sequence, both without gaps, and returns them.
create function number_access_events(p_shard smallint, p_epoch bigint, p_limit integer)
    returns setof access_event_outbox
    language plpgsql
    security invoker
as $$
declare
    first_position bigint;
    given bigint;
begin
    select s.next_position into first_position from outbox_shard s where s.shard = p_shard and s.epoch = p_epoch for update;
    if not found then
        raise exception 'shard % is no longer held in epoch %', p_shard, p_epoch using errcode = 'SR001';
    end if;
    return query
    with waiting as (
        select o.arrival, o.created_at, o.tenant_id
        from access_event_outbox o
        where o.shard = p_shard and o.shard_position is null
        order by o.arrival
        limit p_limit
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
    where o.shard = p_shard and o.arrival = n.arrival and o.created_at = n.created_at and o.shard_position is null
    returning o.*;
    get diagnostics given = row_count;
    update outbox_shard s set next_position = first_position + given where s.shard = p_shard;
end
$$;

-- Makes the partitions of this hour and the next ones. Their owner alone may; the relay may call it.
create function open_outbox_hours(hours integer)
    returns void
    language plpgsql
    security definer
    set search_path = public, pg_temp
as $$
declare
    begins timestamptz;
begin
    for n in 0..hours loop
        begins := date_trunc('hour', now(), 'UTC') + make_interval(hours => n);
        if to_regclass('access_event_outbox_' || to_char(begins at time zone 'UTC', 'YYYYMMDDHH24')) is null then
            execute format('create table %I partition of access_event_outbox for values from (%L) to (%L)',
                'access_event_outbox_' || to_char(begins at time zone 'UTC', 'YYYYMMDDHH24'), begins, begins + interval '1 hour');
        end if;
    end loop;
end
$$;

-- Drops an hour once nothing in it waits and the log has stored whatever its records' offsets were. Says whether it did.
create function drop_outbox_hour(p_hour timestamptz, partitions integer[], stored bigint[])
    returns boolean
    language plpgsql
    security definer
    set search_path = public, pg_temp
as $$
declare
    hour_table text := 'access_event_outbox_' || to_char(p_hour at time zone 'UTC', 'YYYYMMDDHH24');
begin
    if to_regclass(hour_table) is null or p_hour + interval '1 hour' > now() then
        return false;
    end if;
    -- Whoever still writes into the hour is waited for, briefly; the next round tries again.
    set local lock_timeout = '500ms';
    execute format('lock table %I in access exclusive mode', hour_table);
    perform 1 from access_event_outbox o join outbox_shard s using (shard)
        where o.created_at >= p_hour and o.created_at < p_hour + interval '1 hour'
          and (o.shard_position is null or o.shard_position > s.published_through)
        limit 1;
    if found then
        return false;
    end if;
    perform 1 from outbox_mark m left join unnest(partitions, stored) as c(kafka_partition, next_offset) using (kafka_partition)
        where m.hour = p_hour and (c.next_offset is null or c.next_offset <= m.last_offset);
    if found then
        return false;
    end if;
    execute format('drop table %I', hour_table);
    delete from outbox_mark m where m.hour = p_hour;
    return true;
end
$$;

revoke all on function number_access_events(smallint, bigint, integer) from public;
revoke all on function open_outbox_hours(integer) from public;
revoke all on function drop_outbox_hour(timestamptz, integer[], bigint[]) from public;
grant execute on function number_access_events(smallint, bigint, integer) to ${ops};
grant execute on function open_outbox_hours(integer) to ${ops};
grant execute on function drop_outbox_hour(timestamptz, integer[], bigint[]) to ${ops};
