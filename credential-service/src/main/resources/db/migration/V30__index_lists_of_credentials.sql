-- What lists filter and sort by. last_used_at stays in no index: the relay writes it all day, and its updates stay on the page (HOT).
create index credential_by_type on credential (tenant_id, kind, adaptor, name_key, id);
create index credential_by_account on credential (tenant_id, account, name_key, id);
create index credential_by_change on credential (tenant_id, updated_at, id);
create index credential_by_expiry on credential (tenant_id, expires_at, id) where expires_at is not null;
create index credential_by_deletion on credential (tenant_id, purge_at, id) where purge_at is not null;
create index environment_by_name on environment (tenant_id, name, credential_id);
create index share_grant_by_expiry on share_grant (tenant_id, expires_at, credential_id) where expires_at is not null;
