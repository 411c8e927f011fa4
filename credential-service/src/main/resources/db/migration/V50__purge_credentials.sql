-- The rounds find the credentials whose period of grace has ended; each is then purged by the application, in its tenant.
grant select (purge_at) on credential to ${ops};

-- A purge takes a credential's versions away, and each deletion of a version asks whether an environment still points at it.
create index value_version_by_credential on value_version (tenant_id, credential_id, environment_id);
create index environment_by_current_version on environment (tenant_id, current_version_id) where current_version_id is not null;
