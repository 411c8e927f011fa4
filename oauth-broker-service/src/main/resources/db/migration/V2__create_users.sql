create table users (
    tenant_id     uuid        not null constraint users_tenant_fk references tenants,
    id            uuid        not null,
    -- In lower case; unique within the tenant only, one person may belong to several.
    email         text        not null constraint users_email_length check (char_length(email) between 3 and 254),
    name          text        not null constraint users_name_length check (char_length(name) between 1 and 255),
    -- argon2id, with its parameters and its salt.
    password_hash text        not null constraint users_password_is_argon2id check (password_hash like '$argon2id$%'),
    roles         text[]      not null
        constraint users_roles_known check (roles <@ array ['tenant_admin', 'auditor', 'member', 'superuser'] and cardinality(roles) > 0),
    status        text        not null constraint users_status_known check (status in ('active', 'suspended')),
    created_at    timestamptz not null,
    constraint users_pk primary key (tenant_id, id),
    constraint users_email_uk unique (tenant_id, email),
    -- The superuser lives in the reserved tenant, and nobody else does.
    constraint users_superuser_apart check
        ((tenant_id = '00000000-0000-0000-0000-000000000000') = ('superuser' = any (roles)))
);
create index users_email on users (email);
call strongroom_wall('users');
create policy lookup on users for select to ${owner} using (true);
grant select, insert on users to ${app};

-- First of the look-ups before a tenant is known: who may be meant by a mail address at the sign-in.
create function sign_in_candidates(mail text)
    returns table (tenant_id uuid, tenant_name text, user_id uuid, password_hash text, active boolean)
    language sql
    stable
    security definer
    set search_path = public, pg_temp
as $$
select u.tenant_id, t.name, u.id, u.password_hash, u.status = 'active'
from users u
         join tenants t on t.id = u.tenant_id
where u.email = mail
  and t.ready_at is not null
order by t.name
limit 50
$$;
revoke all on function sign_in_candidates(text) from public;
grant execute on function sign_in_candidates(text) to ${app};
