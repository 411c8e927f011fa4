create table api_tokens (
    tenant_id    uuid        not null,
    id           uuid        not null,
    user_id      uuid        not null,
    -- The token that made this one, if not a sign-in did: withdrawing that one withdraws this one.
    made_by      uuid,
    name         text        not null constraint api_tokens_name_length check (char_length(name) between 1 and 255),
    -- SHA-256 of the whole token, which holds 256 random bits.
    hash         bytea       not null constraint api_tokens_hash_uk unique constraint api_tokens_hash_length check (octet_length(hash) = 32),
    created_at   timestamptz not null,
    expires_at   timestamptz not null constraint api_tokens_life check (expires_at <= created_at + interval '366 days'),
    -- To the minute.
    last_used_at timestamptz,
    withdrawn_at timestamptz,
    constraint api_tokens_pk primary key (tenant_id, id),
    constraint api_tokens_user_fk foreign key (tenant_id, user_id) references users (tenant_id, id),
    constraint api_tokens_made_by_fk foreign key (tenant_id, made_by) references api_tokens (tenant_id, id)
);
create index api_tokens_user on api_tokens (tenant_id, user_id, id);
create index api_tokens_made_by on api_tokens (tenant_id, made_by) where made_by is not null;
call strongroom_wall('api_tokens');
create policy lookup on api_tokens for select to ${owner} using (true);
grant select, insert on api_tokens to ${app};
grant update (last_used_at, withdrawn_at) on api_tokens to ${app};

-- Third of the look-ups before a tenant is known: the living token of an active user.
create function api_token_lookup(token_hash bytea)
    returns table (tenant_id uuid, id uuid, user_id uuid, expires_at timestamptz, last_used_at timestamptz)
    language sql
    stable
    security definer
    set search_path = public, pg_temp
as $$
select a.tenant_id, a.id, a.user_id, a.expires_at, a.last_used_at
from api_tokens a
         join users u on u.tenant_id = a.tenant_id and u.id = a.user_id
         join tenants t on t.id = a.tenant_id
where a.hash = token_hash
  and a.withdrawn_at is null
  and a.expires_at > now()
  and u.status = 'active'
  and t.ready_at is not null
$$;
revoke all on function api_token_lookup(bytea) from public;
grant execute on function api_token_lookup(bytea) to ${app};
