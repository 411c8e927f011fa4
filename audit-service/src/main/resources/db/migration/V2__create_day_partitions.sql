-- The smallest UUIDv7 of a moment, to cut the log by days.
create function first_id_of(moment timestamptz)
    returns uuid
    language sql
    immutable
as $$
    select (substr(h, 1, 8) || '-' || substr(h, 9, 4) || '-0000-0000-000000000000')::uuid
    from lpad(to_hex((extract(epoch from moment) * 1000)::bigint), 12, '0') as h
$$;

-- Makes the partition of a day, by its owner on behalf of the intake.
create function open_audit_day(day date)
    returns void
    language plpgsql
    security definer
    set search_path = public, pg_temp
as $$
declare
    name text := 'access_event_' || to_char(day, 'YYYYMMDD');
    begins timestamptz := day::timestamp at time zone 'UTC';
begin
    perform pg_advisory_xact_lock(hashtext('open_audit_day'));
    if to_regclass(name) is null then
        execute format('create table %I partition of access_event for values from (%L) to (%L)',
            name, first_id_of(begins), first_id_of(begins + interval '1 day'));
    end if;
end
$$;
revoke all on function open_audit_day(date) from public;
grant execute on function open_audit_day(date) to ${ops};
