-- Which keys the values of an environment are expected to have, once it has some: those of the credential that this one was copied from.
alter table environment add column expected_keys text[] not null default '{}';
