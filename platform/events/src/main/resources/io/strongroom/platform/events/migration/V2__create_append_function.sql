-- Appends the events of several requests in one statement. It runs as its caller, which may do nothing here but insert, and goes tenant
-- by tenant, so that the tenants' wall stands here as it does everywhere.
create function append_access_events(
    ids uuid[], tenants uuid[], types text[], subjects text[], times timestamptz[], auth_types text[], auth_ids text[],
    traceparents text[], failures boolean[], bodies text[])
    returns void
    language plpgsql
    security invoker
as $$
declare
    tenant uuid;
begin
    for tenant in select distinct t from unnest(tenants) as t loop
        perform set_config('strongroom.tenant', tenant::text, true);
        insert into access_event_outbox
            (id, tenant_id, type, subject, occurred_at, auth_type, auth_id, traceparent, failed, body)
        select e.id, e.tenant_id, e.type, e.subject, e.occurred_at, e.auth_type, e.auth_id, e.traceparent, e.failed, e.body
        from unnest(ids, tenants, types, subjects, times, auth_types, auth_ids, traceparents, failures, bodies)
            with ordinality
            as e(id, tenant_id, type, subject, occurred_at, auth_type, auth_id, traceparent, failed, body, n)
        where e.tenant_id = tenant
        order by e.n;
    end loop;
end
$$;
revoke all on function append_access_events(uuid[], uuid[], text[], text[], timestamptz[], text[], text[], text[], boolean[], text[])
    from public;
grant execute on function append_access_events(uuid[], uuid[], text[], text[], timestamptz[], text[], text[], text[], boolean[], text[])
    to ${app};
