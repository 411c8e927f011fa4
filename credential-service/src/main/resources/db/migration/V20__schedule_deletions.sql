-- A credential that is to be purged keeps all that it has until then; null where no deletion is scheduled.
alter table credential
  add column purge_at timestamptz,
  add column deletion_asked_by uuid,
  add column deletion_asked_at timestamptz;
alter table credential
  add constraint credential_deletion check (
    (purge_at is null) = (deletion_asked_at is null) and (purge_at is null) = (deletion_asked_by is null));
create index credential_by_purge on credential (purge_at) where purge_at is not null;
