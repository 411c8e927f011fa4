-- Clients that are part of the suite and hold no secret: authorization code with PKCE.
create table public_clients (
    id        uuid   constraint public_clients_pk primary key,
    client_id text   not null constraint public_clients_client_id_uk unique,
    name      text   not null,
    scopes    text[] not null
);
grant select on public_clients to ${app};

-- What a person allowed a client. Of no tenant's wall: the code is looked up before a tenant is known. It holds ids and hashes only.
create table authorizations (
    id              text        constraint authorizations_pk primary key,
    client_id       text        not null,
    tenant_id       uuid        not null,
    user_id         uuid        not null,
    scopes          text[]      not null,
    auth_time       timestamptz not null,
    amr             text[]      not null,
    -- The request as it came: redirect_uri, scope, state, code_challenge, nonce.
    request         jsonb       not null,
    -- The newest access token, which is in no table: enough to revoke it should its code be used twice.
    access_jti      text,
    access_ends_at  timestamptz,
    ends_at         timestamptz not null
);
create index authorizations_ends_at on authorizations (ends_at);

create table authorization_tokens (
    -- SHA-256 of a token of at least 256 random bits.
    hash             bytea       constraint authorization_tokens_pk primary key constraint authorization_tokens_hash_length check (octet_length(hash) = 32),
    authorization_id text        not null constraint authorization_tokens_authorization_fk references authorizations on delete cascade,
    kind             text        not null constraint authorization_tokens_kind_known check (kind in ('code', 'refresh')),
    issued_at        timestamptz not null,
    ends_at          timestamptz not null,
    invalidated      boolean     not null,
    constraint authorization_tokens_kind_uk unique (authorization_id, kind)
);

-- Access tokens that were revoked before their end. Access tokens are kept nowhere: they are checked by their signature.
create table revoked_tokens (
    jti     text        constraint revoked_tokens_pk primary key,
    ends_at timestamptz not null
);
create index revoked_tokens_ends_at on revoked_tokens (ends_at);

grant select, insert, update, delete on authorizations, authorization_tokens to ${app};
grant select, insert on revoked_tokens to ${app};
grant select, delete on authorizations, revoked_tokens to ${ops};
