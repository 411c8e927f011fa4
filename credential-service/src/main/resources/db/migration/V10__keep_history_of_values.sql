-- What each version did to the one before it, by the names of keys; a removal of values is a version without a path. The defaults are for
-- a release that runs beside this one and does not know the columns yet.
alter table value_version
  alter column path drop not null,
  add column action text not null default 'written',
  add column restored_from bigint,
  add column added text[] not null default '{}',
  add column removed text[] not null default '{}',
  add column changed text[] not null default '{}';
alter table value_version
  add constraint value_version_action check (action in ('written', 'patched', 'restored', 'removed')),
  add constraint value_version_has_values check ((path is null) = (action = 'removed')),
  add constraint value_version_restored check ((restored_from is not null) = (action = 'restored'));

-- Versions so far are the first of their environments. The owner of the table is behind the tenants' wall like everybody.
alter table value_version no force row level security;
update value_version set added = keys;
alter table value_version force row level security;
