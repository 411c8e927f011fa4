-- The tenants of the installation. Each sees its own row; the superuser's reserved tenant sees all of them.
create table tenants (
    id         uuid        constraint tenants_pk primary key,
    name       text        not null constraint tenants_name_length check (char_length(name) between 1 and 255),
    created_at timestamptz not null,
    -- Null while its Vault policies and its first administrator are being made: nobody signs in before they are there.
    ready_at   timestamptz,
    constraint tenants_name_uk unique (name)
);

insert into tenants (id, name, created_at, ready_at)
values ('00000000-0000-0000-0000-000000000000', 'instance', now(), now());

alter table tenants enable row level security;
alter table tenants force row level security;
create policy tenant_wall on tenants to ${app}, ${owner}
    using ((select nullif(current_setting('strongroom.tenant', true), '')::uuid) in (id, '00000000-0000-0000-0000-000000000000'))
    with check ((select nullif(current_setting('strongroom.tenant', true), '')::uuid) in (id, '00000000-0000-0000-0000-000000000000'));
-- For the look-ups before a tenant is known, which run as the owner.
create policy lookup on tenants for select to ${owner} using (true);

grant select, insert on tenants to ${app};
grant update (ready_at) on tenants to ${app};
