-- Administrators rename and suspend users and change their roles. What somebody signed in to before they were suspended stays ended when they
-- come back.
alter table users add column sign_ins_since timestamptz;
grant update (name, roles, status, sign_ins_since) on users to ${app};
