-- What a tenant may have at most, where it is not what the instance is configured with; null for that. A tenant reads its own row; the
-- superuser's reserved tenant alone writes them.
create table tenant_limit (
  tenant_id                    uuid        not null,
  credentials                  integer,
  projects                     integer,
  environments_per_credential  integer,
  versions_kept                integer,
  changed_by                   uuid        not null,
  changed_at                   timestamptz not null,
  constraint tenant_limit_pk primary key (tenant_id),
  constraint tenant_limit_credentials check (credentials >= 0),
  constraint tenant_limit_projects check (projects >= 0),
  constraint tenant_limit_environments check (environments_per_credential >= 1),
  constraint tenant_limit_versions check (versions_kept >= 2)
);
alter table tenant_limit enable row level security;
alter table tenant_limit force row level security;
create policy own on tenant_limit for select to ${app}
  using (tenant_id = (select nullif(current_setting('strongroom.tenant', true), '')::uuid));
create policy instance on tenant_limit to ${app}
  using ((select nullif(current_setting('strongroom.tenant', true), '')::uuid) = '00000000-0000-0000-0000-000000000000')
  with check ((select nullif(current_setting('strongroom.tenant', true), '')::uuid) = '00000000-0000-0000-0000-000000000000');
grant select, insert, update on tenant_limit to ${app};

-- How many there are, kept by the statement that makes or removes them whichever release sends it. Its row lock lasts until the
-- transaction ends, so that who asks after an insert sees all others. A row is made by the first of these statements, which counts once.
create table tenant_count (
  tenant_id  uuid    not null,
  kind       text    not null,
  number     bigint  not null,
  constraint tenant_count_pk primary key (tenant_id, kind),
  constraint tenant_count_kind check (kind in ('credential', 'project'))
) with (fillfactor = 50);
call strongroom_wall('tenant_count');
grant select, insert, update on tenant_count to ${app};

-- With the rights and behind the wall of who changes the table. Tenants in their order: two statements never wait for each other.
create function count_tenant_rows() returns trigger
    language plpgsql
as $$
declare
    counted constant text := tg_table_name;
    sign constant integer := case tg_op when 'INSERT' then 1 else -1 end;
    changed record;
    there bigint;
begin
    for changed in select c.tenant_id as tenant, count(*) as rows from changed_rows c group by c.tenant_id order by c.tenant_id loop
        update tenant_count set number = number + sign * changed.rows where tenant_id = changed.tenant and kind = counted;
        if not found then
            execute format('select count(*) from %I where tenant_id = $1', counted) into there using changed.tenant;
            insert into tenant_count as t (tenant_id, kind, number) values (changed.tenant, counted, there)
                on conflict (tenant_id, kind) do update set number = t.number + sign * changed.rows;
        end if;
    end loop;
    return null;
end
$$;
revoke all on function count_tenant_rows() from public;

create trigger credential_added after insert on credential
    referencing new table as changed_rows for each statement execute function count_tenant_rows();
create trigger credential_removed after delete on credential
    referencing old table as changed_rows for each statement execute function count_tenant_rows();
create trigger project_added after insert on project
    referencing new table as changed_rows for each statement execute function count_tenant_rows();
create trigger project_removed after delete on project
    referencing old table as changed_rows for each statement execute function count_tenant_rows();
