-- An offer of a credential to another owner, and what came of it. One is open at a time; one that was forced was never offered.
create table transfer (
  tenant_id      uuid        not null,
  id             uuid        not null,
  credential_id  uuid        not null,
  giver_id       uuid        not null,
  receiver_id    uuid        not null,
  state          text        not null,
  offered_at     timestamptz not null,
  expires_at     timestamptz,
  decided_at     timestamptz,
  decided_by     uuid,
  constraint transfer_pk primary key (tenant_id, id),
  constraint transfer_credential_fk foreign key (tenant_id, credential_id) references credential,
  constraint transfer_state check (state in ('offered', 'accepted', 'declined', 'withdrawn', 'expired', 'forced')),
  constraint transfer_decided check ((state = 'offered') = (decided_at is null)),
  constraint transfer_expiry check ((state = 'forced') = (expires_at is null)),
  constraint transfer_parties check (giver_id <> receiver_id)
);
create unique index transfer_open on transfer (tenant_id, credential_id) where state = 'offered';
create index transfer_by_credential on transfer (tenant_id, credential_id);
create index transfer_by_giver on transfer (tenant_id, giver_id, id);
create index transfer_by_receiver on transfer (tenant_id, receiver_id, id);

call strongroom_wall('transfer');
grant select, insert, update, delete on transfer to ${app};
