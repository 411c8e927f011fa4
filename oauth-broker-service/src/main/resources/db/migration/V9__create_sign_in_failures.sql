-- How often a sign-in failed of late, by mail address and network address and by network address alone. Hashed: it names nobody.
create table sign_in_failures (
    subject  bytea       constraint sign_in_failures_pk primary key,
    failures integer     not null,
    since    timestamptz not null
);
create index sign_in_failures_since on sign_in_failures (since);
grant select, insert, update, delete on sign_in_failures to ${app};
