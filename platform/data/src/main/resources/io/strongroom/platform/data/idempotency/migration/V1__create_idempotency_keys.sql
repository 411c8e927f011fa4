-- Keys that requests were sent with, and what was answered. No status: the request runs, or died. No body with a status: the answer showed a
-- secret. The fingerprint is an HMAC of the body under a key that is not in this database.
create table idempotency_key (
  tenant_id    uuid        not null,
  caller       text        not null,
  method       text        not null,
  path         text        not null,
  key          text        not null,
  attempt      uuid        not null,
  fingerprint  bytea       not null,
  taken_at     timestamptz not null,
  status       integer,
  location     text,
  etag         text,
  body         text,
  constraint idempotency_key_pk primary key (tenant_id, caller, method, path, key),
  constraint idempotency_key_fingerprint check (octet_length(fingerprint) = 32),
  constraint idempotency_key_answered check (status is not null or (location is null and etag is null and body is null))
);
create index idempotency_key_by_age on idempotency_key (taken_at);

call strongroom_wall('idempotency_key');
grant select, insert, update, delete on idempotency_key to ${app};

-- Background work removes old ones of all tenants, and can read nothing of them but their age.
create policy idempotency_key_upkeep on idempotency_key for select to ${ops} using (true);
create policy idempotency_key_removal on idempotency_key for delete to ${ops} using (true);
grant select (taken_at), delete on idempotency_key to ${ops};
