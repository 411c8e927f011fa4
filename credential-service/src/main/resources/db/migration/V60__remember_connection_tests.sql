-- How a credential of the adaptor is tested, as the registry said it last; null where it said nothing of it.
alter table known_schema add column connection_test text;
