-- Hosts that a tenant may reach over plain http and at private addresses: exceptions from the guard of outbound calls. A tenant reads its own;
-- the superuser's reserved tenant alone writes them.
create table outbound_hosts (
    tenant_id uuid not null constraint outbound_hosts_tenant_fk references tenants (id),
    -- A name or an address, with a port where the exception is for that port alone.
    host      text not null constraint outbound_hosts_host_length check (char_length(host) between 1 and 300),
    constraint outbound_hosts_pk primary key (tenant_id, host)
);
alter table outbound_hosts enable row level security;
alter table outbound_hosts force row level security;
create policy own on outbound_hosts for select to ${app}
    using (tenant_id = (select nullif(current_setting('strongroom.tenant', true), '')::uuid));
create policy instance on outbound_hosts to ${app}
    using ((select nullif(current_setting('strongroom.tenant', true), '')::uuid) = '00000000-0000-0000-0000-000000000000')
    with check ((select nullif(current_setting('strongroom.tenant', true), '')::uuid) = '00000000-0000-0000-0000-000000000000');
grant select, insert, delete on outbound_hosts to ${app};
