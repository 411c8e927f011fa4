-- For how many days credentials can be had back after their deletion, at least: those that are shared with a project, and all of a tenant.
alter table project add column minimum_grace_days integer not null default 0;
alter table project add constraint project_grace check (minimum_grace_days between 0 and 90);

create table tenant_setting (
  tenant_id           uuid        not null,
  minimum_grace_days  integer     not null,
  version             bigint      not null,
  changed_by          uuid        not null,
  changed_at          timestamptz not null,
  constraint tenant_setting_pk primary key (tenant_id),
  constraint tenant_setting_grace check (minimum_grace_days between 0 and 90)
);

call strongroom_wall('tenant_setting');
grant select, insert, update on tenant_setting to ${app};
