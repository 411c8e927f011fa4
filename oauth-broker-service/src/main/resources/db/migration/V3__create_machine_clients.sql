create table machine_clients (
    tenant_id    uuid        not null constraint machine_clients_tenant_fk references tenants,
    id           uuid        not null,
    -- Made by the service at random, so that its uniqueness tells nothing of other tenants.
    client_id    text        not null constraint machine_clients_client_id_uk unique,
    name         text        not null constraint machine_clients_name_length check (char_length(name) between 1 and 255),
    scopes       text[]      not null,
    created_at   timestamptz not null,
    -- A withdrawn client stays, without secrets: the access log still names it.
    withdrawn_at timestamptz,
    constraint machine_clients_pk primary key (tenant_id, id)
);
call strongroom_wall('machine_clients');
create policy lookup on machine_clients for select to ${owner} using (true);
grant select, insert on machine_clients to ${app};
grant update (withdrawn_at) on machine_clients to ${app};

create table machine_client_secrets (
    tenant_id         uuid        not null,
    id                uuid        not null,
    machine_client_id uuid        not null,
    -- SHA-256 of a generated secret of 256 bits: nothing that could be guessed, so nothing that a slow hash would protect.
    hash              bytea       not null constraint machine_client_secrets_hash_length check (octet_length(hash) = 32),
    created_at        timestamptz not null,
    -- Null for the newest; set when it is rotated, to the end of the overlap.
    expires_at        timestamptz,
    constraint machine_client_secrets_pk primary key (tenant_id, id),
    constraint machine_client_secrets_client_fk foreign key (tenant_id, machine_client_id) references machine_clients (tenant_id, id)
);
create index machine_client_secrets_client on machine_client_secrets (tenant_id, machine_client_id);
call strongroom_wall('machine_client_secrets');
create policy lookup on machine_client_secrets for select to ${owner} using (true);
grant select, insert, delete on machine_client_secrets to ${app};
grant update (expires_at) on machine_client_secrets to ${app};

-- Second of the look-ups before a tenant is known: the living client that a client id names, and the hashes that are good now.
create function machine_client_lookup(by_client_id text, by_id uuid)
    returns table (tenant_id uuid, id uuid, client_id text, name text, scopes text[], secrets bytea[])
    language sql
    stable
    security definer
    set search_path = public, pg_temp
as $$
select c.tenant_id, c.id, c.client_id, c.name, c.scopes,
       array(select s.hash
             from machine_client_secrets s
             where s.tenant_id = c.tenant_id
               and s.machine_client_id = c.id
               and (s.expires_at is null or s.expires_at > now()))
from machine_clients c
         join tenants t on t.id = c.tenant_id
where (c.client_id = by_client_id or c.id = by_id)
  and c.withdrawn_at is null
  and t.ready_at is not null
$$;
create index machine_clients_id on machine_clients (id);
revoke all on function machine_client_lookup(text, uuid) from public;
grant execute on function machine_client_lookup(text, uuid) to ${app};
