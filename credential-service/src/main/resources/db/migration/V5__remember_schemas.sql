-- What schema-registry-service said last, to each tenant by itself: saving goes on while it is away.
create table known_schema (
  tenant_id       uuid        not null,
  adaptor         text        not null,
  version         text        not null,
  schema          text,
  secret_pointers text[]      not null,
  url_pointers    text[]      not null,
  -- When the registry named this version as the latest; null if it never did.
  latest_at       timestamptz,
  constraint known_schema_pk primary key (tenant_id, adaptor, version)
);

alter table known_schema enable row level security;
alter table known_schema force row level security;
create policy own_tenant on known_schema to ${app}
  using (tenant_id = (select nullif(current_setting('strongroom.tenant', true), '')::uuid))
  with check (tenant_id = (select nullif(current_setting('strongroom.tenant', true), '')::uuid));

grant select, insert, update on known_schema to ${app};
