-- Projects, credentials with their environments, versions of values (never the values), shares and grants.
-- tenant_id leads every key: referential checks pass by row-level security, and a global unique would tell of other tenants.

-- name_key sorts and finds a name whatever its case, by the same rules on every installation.

create table project (
  tenant_id   uuid        not null,
  id          uuid        not null,
  name        text        not null,
  name_key    text collate "C" generated always as (lower(name collate "pg_c_utf8")) stored,
  version     bigint      not null,
  created_by  uuid        not null,
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  constraint project_pk primary key (tenant_id, id),
  constraint project_name_length check (char_length(name) between 1 and 255)
);
create index project_by_name on project (tenant_id, name_key, id);

create table project_member (
  tenant_id   uuid        not null,
  project_id  uuid        not null,
  user_id     uuid        not null,
  role        text        not null,
  added_by    uuid        not null,
  added_at    timestamptz not null,
  constraint project_member_pk primary key (tenant_id, project_id, user_id),
  constraint project_member_project_fk foreign key (tenant_id, project_id) references project on delete cascade,
  constraint project_member_role check (role in ('viewer', 'editor', 'admin', 'owner'))
);
create index project_member_by_user on project_member (tenant_id, user_id, project_id);

-- last_used_at is written by the relay, in no index, so that its updates stay on the page (HOT).
create table credential (
  tenant_id        uuid        not null,
  id               uuid        not null,
  name             text        not null,
  name_key         text collate "C" generated always as (lower(name collate "pg_c_utf8")) stored,
  kind             text        not null,
  adaptor          text,
  adaptor_version  text,
  external_id      text,
  account          text        not null,
  owner_id         uuid        not null,
  version          bigint      not null,
  created_at       timestamptz not null,
  updated_at       timestamptz not null,
  expires_at       timestamptz,
  last_used_at     timestamptz,
  constraint credential_pk primary key (tenant_id, id),
  constraint credential_name_length check (char_length(name) between 1 and 255),
  constraint credential_kind check (kind in ('raw', 'adaptor')),
  constraint credential_adaptor check ((kind = 'adaptor') = (adaptor is not null)),
  constraint credential_account check (account in ('personal', 'integration'))
) with (fillfactor = 85);
create index credential_by_name on credential (tenant_id, name_key, id);
create index credential_by_owner on credential (tenant_id, owner_id, name_key, id);
create index credential_by_creation on credential (tenant_id, created_at, id);

-- version is the public number of the values that are current, 0 while the environment was never filled.
create table environment (
  tenant_id           uuid        not null,
  id                  uuid        not null,
  credential_id       uuid        not null,
  name                text        not null,
  version             bigint      not null,
  current_version_id  uuid,
  created_at          timestamptz not null,
  updated_at          timestamptz not null,
  constraint environment_pk primary key (tenant_id, id),
  constraint environment_name unique (tenant_id, credential_id, name),
  constraint environment_of_credential unique (tenant_id, credential_id, id),
  constraint environment_credential_fk foreign key (tenant_id, credential_id) references credential,
  constraint environment_name_length check (char_length(name) between 1 and 255)
);

-- One row for each version of an environment's values; path is the write-once place in Vault that holds them.
-- A restored version is a new row that names the old path. keys and secret_paths are names, in the document's order.
create table value_version (
  tenant_id       uuid        not null,
  id              uuid        not null,
  environment_id  uuid        not null,
  credential_id   uuid        not null,
  number          bigint      not null,
  path            text        not null,
  keys            text[]      not null,
  secret_paths    text[]      not null,
  created_by      uuid        not null,
  created_at      timestamptz not null,
  constraint value_version_pk primary key (tenant_id, id),
  constraint value_version_number unique (tenant_id, environment_id, number),
  constraint value_version_environment_fk foreign key (tenant_id, credential_id, environment_id)
    references environment (tenant_id, credential_id, id)
);
create index value_version_by_path on value_version (tenant_id, path);

-- An environment and its first version are born in one transaction, in either order.
alter table environment add constraint environment_current_version_fk foreign key (tenant_id, current_version_id)
  references value_version deferrable initially deferred;

-- What is about to be written to Vault, or is to be destroyed there; credential and environment may not exist (yet, or any more).
create table value_intent (
  tenant_id       uuid        not null,
  id              uuid        not null,
  credential_id   uuid        not null,
  environment_id  uuid        not null,
  path            text        not null,
  state           text        not null,
  created_at      timestamptz not null,
  changed_at      timestamptz not null,
  constraint value_intent_pk primary key (tenant_id, id),
  constraint value_intent_path unique (tenant_id, path),
  constraint value_intent_state check (state in ('open', 'reaping'))
);
create index value_intent_by_age on value_intent (state, changed_at);

-- A withdrawn share keeps its row: a worker is then told that the grant is missing, not that the project knows nothing of it.
create table share (
  tenant_id      uuid        not null,
  credential_id  uuid        not null,
  project_id     uuid        not null,
  created_by     uuid        not null,
  created_at     timestamptz not null,
  withdrawn_by   uuid,
  withdrawn_at   timestamptz,
  constraint share_pk primary key (tenant_id, credential_id, project_id),
  constraint share_credential_fk foreign key (tenant_id, credential_id) references credential,
  constraint share_project_fk foreign key (tenant_id, project_id) references project on delete cascade
);
create index share_by_project on share (tenant_id, project_id, credential_id);

-- A living grant is a row here; a withdrawn one is gone (its event tells of it).
create table share_grant (
  tenant_id       uuid        not null,
  id              uuid        not null,
  credential_id   uuid        not null,
  project_id      uuid        not null,
  environment_id  uuid        not null,
  granted_by      uuid        not null,
  granted_at      timestamptz not null,
  expires_at      timestamptz,
  reason          text,
  constraint share_grant_pk primary key (tenant_id, id),
  constraint share_grant_environment unique (tenant_id, credential_id, project_id, environment_id),
  constraint share_grant_share_fk foreign key (tenant_id, credential_id, project_id) references share on delete cascade,
  constraint share_grant_environment_fk foreign key (tenant_id, credential_id, environment_id)
    references environment (tenant_id, credential_id, id),
  constraint share_grant_reason_length check (char_length(reason) <= 255)
);
create index share_grant_by_environment on share_grant (tenant_id, environment_id);

call strongroom_wall('project');
call strongroom_wall('project_member');
call strongroom_wall('credential');
call strongroom_wall('environment');
call strongroom_wall('value_version');
call strongroom_wall('value_intent');
call strongroom_wall('share');
call strongroom_wall('share_grant');
grant select, insert, update, delete on
  project, project_member, credential, environment, value_version, value_intent, share, share_grant
  to ${app};

-- The reaper takes stale intents of all tenants, and asks whether a version still names a path.
create policy value_intent_reaper on value_intent to ${ops} using (true) with check (true);
grant select, update, delete on value_intent to ${ops};
create policy value_version_reaper on value_version for select to ${ops} using (true);
grant select (tenant_id, path) on value_version to ${ops};

-- The relay writes when a credential was last used.
create policy credential_last_use on credential for select to ${ops} using (true);
create policy credential_last_use_change on credential for update to ${ops} using (true) with check (true);
grant select (tenant_id, id, last_used_at), update (last_used_at) on credential to ${ops};
