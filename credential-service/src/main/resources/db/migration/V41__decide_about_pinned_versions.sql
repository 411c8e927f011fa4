-- The decision about a worker's request, for requests that may name a version of the values: pinned is null for the current one. The
-- function of the release before stays beside it. It also tells when the credential is to be purged, and whether the environment has
-- values now: nothing is given of one that was emptied, whatever version is named.
create function decide_about_resolving(
    asked_tenant uuid, asked_project uuid, credentials uuid[], environments text[], pinned bigint[])
    returns table (
        item integer, credential_name text, owner_id uuid, credential_expires_at timestamptz, expired boolean, purge_at timestamptz,
        grant_id uuid, filled boolean, current_version bigint, version bigint, path text, keys text[], secret_paths text[])
    language plpgsql
    security invoker
as $$
begin
    perform set_config('strongroom.tenant', asked_tenant::text, true);
    if not exists (select 1 from project p where p.tenant_id = asked_tenant and p.id = asked_project) then
        return;
    end if;
    return query
    select i.n::integer, c.name, c.owner_id, c.expires_at, coalesce(c.expires_at <= now(), false), c.purge_at,
           g.id, e.current_version_id is not null, e.version, v.number, v.path, v.keys, v.secret_paths
    from unnest(credentials, environments, pinned) with ordinality as i(credential_id, environment_name, pin, n)
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
        on v.tenant_id = asked_tenant and v.environment_id = e.id and v.number = coalesce(i.pin, e.version);
end
$$;
revoke all on function decide_about_resolving(uuid, uuid, uuid[], text[], bigint[]) from public;
grant execute on function decide_about_resolving(uuid, uuid, uuid[], text[], bigint[]) to ${app};
