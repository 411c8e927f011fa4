-- What people are to be told. A row goes once oauth-broker-service has accepted it; until then it is delivered again and again.
create table notice (
  tenant_id        uuid        not null,
  id               uuid        not null,
  user_id          uuid        not null,
  kind             text        not null,
  happened_at      timestamptz not null,
  credential_id    uuid        not null,
  credential_name  text        not null,
  due              timestamptz,
  by_id            uuid,
  transfer_id      uuid,
  try_at           timestamptz not null,
  constraint notice_pk primary key (tenant_id, id)
);
create index notice_by_try on notice (try_at);

call strongroom_wall('notice');
grant select, insert on notice to ${app};
create policy notice_delivery on notice to ${ops} using (true) with check (true);
grant select, update (try_at), delete on notice to ${ops};

-- The end that the owner of a credential was told of; the index holds those only that have another one.
alter table credential add column expiry_told timestamptz;
create index credential_untold on credential (expires_at)
  where expires_at is not null and expiry_told is distinct from expires_at;
grant select (expires_at, expiry_told) on credential to ${ops};
