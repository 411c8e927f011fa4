-- Files of credentials find what their importer owns by its external id.
create index credential_by_external_id on credential (tenant_id, owner_id, external_id) where external_id is not null;
