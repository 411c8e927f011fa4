-- Decides about all items of a worker's request in one statement, as the application's role and behind the tenant's wall. Without such a
-- project there is no row at all. An item that the project never had a share of, or that does not exist, has no name: both are the same to
-- the worker.
create function decide_about_resolving(asked_tenant uuid, asked_project uuid, credentials uuid[], environments text[])
    returns table (
        item integer, credential_name text, owner_id uuid, credential_expires_at timestamptz, expired boolean,
        grant_id uuid, version bigint, path text, keys text[], secret_paths text[])
    language plpgsql
    security invoker
as $$
begin
    perform set_config('strongroom.tenant', asked_tenant::text, true);
    if not exists (select 1 from project p where p.tenant_id = asked_tenant and p.id = asked_project) then
        return;
    end if;
    return query
    select i.n::integer, c.name, c.owner_id, c.expires_at, coalesce(c.expires_at <= now(), false),
           g.id, e.version, v.path, v.keys, v.secret_paths
    from unnest(credentials, environments) with ordinality as i(credential_id, environment_name, n)
    left join share s
        on s.tenant_id = asked_tenant and s.project_id = asked_project and s.credential_id = i.credential_id
    left join credential c
        on c.tenant_id = asked_tenant and c.id = s.credential_id
    left join environment e
        on e.tenant_id = asked_tenant and e.credential_id = c.id and e.name = i.environment_name
    left join share_grant g
        on g.tenant_id = asked_tenant and g.credential_id = c.id and g.project_id = asked_project
        and g.environment_id = e.id and s.withdrawn_at is null and (g.expires_at is null or g.expires_at > now())
    left join value_version v
        on v.tenant_id = asked_tenant and v.id = e.current_version_id and v.environment_id = e.id;
end
$$;
revoke all on function decide_about_resolving(uuid, uuid, uuid[], text[]) from public;
grant execute on function decide_about_resolving(uuid, uuid, uuid[], text[]) to ${app};
