-- A keychain finds a credential by its external id among those that are shared with a project now, so that no two of them may have the same.
-- The credential's external id stands on each of its shares too, for the index that holds this against everybody who writes at once. Triggers
-- keep it in step, so that a release that knows nothing of it does so too.
alter table share add column external_id text;

create function share_takes_external_id() returns trigger
    language plpgsql
as $$
begin
    -- Locked against a change of it: the later of the two sees the other.
    select c.external_id into new.external_id from credential c
    where c.tenant_id = new.tenant_id and c.id = new.credential_id for share;
    return new;
end
$$;

create function credential_gives_external_id() returns trigger
    language plpgsql
as $$
declare
    one record;
begin
    -- In an order that all keep to, so that two that give the same id in the same projects wait for each other and not in a circle.
    for one in select s.project_id from share s where s.tenant_id = new.tenant_id and s.credential_id = new.id order by s.project_id loop
        update share s set external_id = new.external_id
        where s.tenant_id = new.tenant_id and s.credential_id = new.id and s.project_id = one.project_id;
    end loop;
    return null;
end
$$;

revoke all on function share_takes_external_id(), credential_gives_external_id() from public;
grant execute on function share_takes_external_id(), credential_gives_external_id() to ${app};

create trigger share_external_id before insert on share for each row execute function share_takes_external_id();
create trigger share_external_id_again before update of withdrawn_at on share for each row
  when (old.withdrawn_at is not null and new.withdrawn_at is null) execute function share_takes_external_id();
create trigger credential_external_id after update of external_id on credential for each row
  when (old.external_id is distinct from new.external_id) execute function credential_gives_external_id();

-- Of those that stood twice so far the oldest keeps it; the others are found by it once their owner has changed it or shares them anew. The
-- owner of a table is behind its wall too, but for the moment in which all tenants' rows are filled in.
alter table share no force row level security;
alter table credential no force row level security;
update share s set external_id = c.external_id from credential c
where c.tenant_id = s.tenant_id and c.id = s.credential_id and c.external_id is not null
  and (s.withdrawn_at is not null or not exists (
    select 1 from share o
    join credential d on d.tenant_id = o.tenant_id and d.id = o.credential_id
    where o.tenant_id = s.tenant_id and o.project_id = s.project_id and o.withdrawn_at is null
      and d.external_id = c.external_id and (o.created_at, o.credential_id) < (s.created_at, s.credential_id)));
alter table share force row level security;
alter table credential force row level security;

create unique index share_external_id on share (tenant_id, project_id, external_id) where withdrawn_at is null;
