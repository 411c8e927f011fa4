-- Which credential a run gets, by what stands in its input: path is the RFC 9535 query as it was written, query the same for PostgreSQL.
create table keychain (
  tenant_id              uuid        not null,
  id                     uuid        not null,
  project_id             uuid        not null,
  name                   text        not null,
  path                   text        not null,
  query                  jsonpath    not null,
  default_credential_id  uuid,
  on_no_match            text        not null,
  version                bigint      not null,
  created_by             uuid        not null,
  created_at             timestamptz not null,
  updated_at             timestamptz not null,
  constraint keychain_pk primary key (tenant_id, id),
  constraint keychain_project_fk foreign key (tenant_id, project_id) references project on delete cascade,
  constraint keychain_default_fk foreign key (tenant_id, default_credential_id) references credential,
  constraint keychain_name_length check (char_length(name) between 1 and 255),
  constraint keychain_path_length check (char_length(path) between 1 and 1024),
  constraint keychain_on_no_match check (on_no_match in ('fail', 'none'))
);
create index keychain_by_project on keychain (tenant_id, project_id, id);
create index keychain_by_default on keychain (tenant_id, default_credential_id) where default_credential_id is not null;

call strongroom_wall('keychain');
grant select, insert, update, delete on keychain to ${app};
