-- The decision about a request in which some items name a keychain and the run's input in the place of a credential. All else is as in the
-- function for requests without any, which stays as it is. Inputs hold nothing but objects, arrays, strings and nulls, numbers being the
-- strings of their digits. What is selected leads to the credential whose living share with the project has it as its external id, else to
-- the keychain's default; by_default tells the latter. external_id is null where nothing was found by it: it is then a part of the run's
-- input and no name of anything. credential_id is what to resolve, null for none.
create function decide_about_resolving_by_keychains(
    asked_tenant uuid, asked_project uuid, credentials uuid[], keychains uuid[], inputs jsonb[], environments text[], pinned bigint[])
    returns table (
        item integer, keychain_name text, on_no_match text, external_id text, by_default boolean, credential_id uuid,
        credential_name text, owner_id uuid, credential_expires_at timestamptz, expired boolean, purge_at timestamptz,
        grant_id uuid, filled boolean, current_version bigint, version bigint, path text, keys text[], secret_paths text[])
    language plpgsql
    security invoker
    set plan_cache_mode = force_generic_plan
as $$
declare
    ignored text;
begin
    ignored := set_config('strongroom.tenant', asked_tenant::text, true);
    return query
    select i.n::integer, k.name, k.on_no_match, x.external_id, x.credential_id is null and k.default_credential_id is not null, w.credential_id,
           c.name, c.owner_id, c.expires_at, coalesce(c.expires_at <= now(), false), c.purge_at,
           g.id, e.current_version_id is not null, e.version, v.number, v.path, v.keys, v.secret_paths
    from project p
    cross join unnest(credentials, keychains, inputs, environments, pinned) with ordinality
        as i(credential_id, keychain_id, input, environment_name, pin, n)
    left join lateral (
        select k.name, k.query, k.on_no_match, k.default_credential_id from keychain k
        where k.tenant_id = asked_tenant and k.id = i.keychain_id and k.project_id = asked_project
        limit 1) k on true
    left join lateral (
        select case when jsonb_typeof(found.value) = 'string' then found.value #>> '{}' end as external_id
        from (select jsonb_path_query_first(i.input, k.query, '{}', true) as value) found
        limit 1) selected on true
    left join lateral (
        select x.credential_id, x.external_id from share x
        where x.tenant_id = asked_tenant and x.project_id = asked_project and x.external_id = selected.external_id
          and x.withdrawn_at is null
        limit 1) x on true
    cross join lateral (
        select coalesce(i.credential_id, x.credential_id, k.default_credential_id) as credential_id limit 1) w
    left join lateral (
        select s.credential_id, s.withdrawn_at from share s
        where s.tenant_id = asked_tenant and s.project_id = asked_project and s.credential_id = w.credential_id
        limit 1) s on true
    left join lateral (
        select c.id, c.name, c.owner_id, c.expires_at, c.purge_at from credential c
        where c.tenant_id = asked_tenant and c.id = s.credential_id
        limit 1) c on true
    left join lateral (
        select e.id, e.version, e.current_version_id from environment e
        where e.tenant_id = asked_tenant and e.credential_id = c.id and e.name = i.environment_name
        limit 1) e on true
    left join lateral (
        select g.id from share_grant g
        where g.tenant_id = asked_tenant and g.credential_id = c.id and g.project_id = asked_project and g.environment_id = e.id
          and s.withdrawn_at is null and (g.expires_at is null or g.expires_at > now())
        limit 1) g on true
    left join lateral (
        select v.number, v.path, v.keys, v.secret_paths from value_version v
        where v.tenant_id = asked_tenant and v.environment_id = e.id and v.number = coalesce(i.pin, e.version)
        limit 1) v on true
    where p.tenant_id = asked_tenant and p.id = asked_project;
end
$$;
revoke all on function decide_about_resolving_by_keychains(uuid, uuid, uuid[], uuid[], jsonb[], text[], bigint[]) from public;
grant execute on function decide_about_resolving_by_keychains(uuid, uuid, uuid[], uuid[], jsonb[], text[], bigint[]) to ${app};
