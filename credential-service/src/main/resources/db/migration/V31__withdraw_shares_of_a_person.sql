-- A withdrawal of all that a person shared. It is done credential by credential beside the requests, each in one transaction, and goes on
-- after whatever ends the process that did it.
create table withdrawal (
  tenant_id    uuid        not null,
  id           uuid        not null,
  owner_id     uuid        not null,
  reason       text,
  asked_by     uuid        not null,
  asked_at     timestamptz not null,
  total        integer     not null,
  withdrawn    integer     not null default 0,
  finished_at  timestamptz,
  constraint withdrawal_pk primary key (tenant_id, id),
  constraint withdrawal_reason_length check (char_length(reason) <= 255)
);
create index withdrawal_running on withdrawal (asked_at) where finished_at is null;

-- What is left to do. A credential may be gone by the time, so that none is referred to.
create table withdrawal_credential (
  tenant_id      uuid not null,
  withdrawal_id  uuid not null,
  credential_id  uuid not null,
  constraint withdrawal_credential_pk primary key (tenant_id, withdrawal_id, credential_id),
  constraint withdrawal_credential_withdrawal_fk foreign key (tenant_id, withdrawal_id) references withdrawal on delete cascade
);

call strongroom_wall('withdrawal');
call strongroom_wall('withdrawal_credential');
grant select, insert, update on withdrawal to ${app};
grant select, insert, delete on withdrawal_credential to ${app};

-- The rounds look for what is not done yet, in all tenants, and work in each as the application.
create policy withdrawal_rounds on withdrawal for select to ${ops} using (true);
grant select (tenant_id, id, asked_at, finished_at) on withdrawal to ${ops};
