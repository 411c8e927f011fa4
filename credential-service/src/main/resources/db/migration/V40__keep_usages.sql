-- Which step of which workflow uses a credential, as the platform tells it: ref is the platform's own name for the step. A usage hangs on
-- the share, withdrawn or not, so that it is there again when the credential is shared again.
create table usage (
  tenant_id      uuid        not null,
  credential_id  uuid        not null,
  project_id     uuid        not null,
  ref            text collate "C" not null,
  label          text,
  created_by     uuid        not null,
  created_at     timestamptz not null,
  constraint usage_pk primary key (tenant_id, credential_id, project_id, ref),
  constraint usage_share_fk foreign key (tenant_id, credential_id, project_id) references share on delete cascade,
  constraint usage_ref_length check (char_length(ref) between 1 and 255),
  constraint usage_label_length check (char_length(label) between 1 and 255)
);

call strongroom_wall('usage');
grant select, insert, update, delete on usage to ${app};
