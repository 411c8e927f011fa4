-- The keys that sign the suite's own tokens, of the whole installation. The private halves are in Vault, under the key's id.
create table signing_keys (
    kid         text        constraint signing_keys_pk primary key,
    -- The public half, as RFC 7517 writes it.
    public_jwk  text        not null,
    created_at  timestamptz not null,
    -- Published from the beginning, used from here on until the next one's time comes.
    active_from timestamptz not null
);
create index signing_keys_active_from on signing_keys (active_from);
grant select, insert, delete on signing_keys to ${app};
