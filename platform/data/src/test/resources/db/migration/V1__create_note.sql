create table note (
    tenant_id uuid not null,
    id uuid not null,
    text text not null,
    primary key (tenant_id, id)
);
call strongroom_wall('note');
grant select, insert, update, delete on note to ${app};
create policy upkeep on note for select to ${ops} using (true);
grant select on note to ${ops};
