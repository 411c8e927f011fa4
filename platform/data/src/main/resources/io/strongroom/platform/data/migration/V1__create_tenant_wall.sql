-- Puts a table behind its tenant's wall, for its owner too. The sub-select makes the setting a value that is read once a statement and
-- can serve an index; nullif because a pooled connection gives an ended setting back as ''.
create procedure strongroom_wall(tenant_table regclass)
    language plpgsql
as $$
declare
    own_rows constant text := 'tenant_id = (select nullif(current_setting(''strongroom.tenant'', true), '''')::uuid)';
begin
    execute format('alter table %s enable row level security', tenant_table);
    execute format('alter table %s force row level security', tenant_table);
    execute format('create policy tenant_wall on %s to ${app}, ${owner} using (%s) with check (%s)', tenant_table, own_rows, own_rows);
end
$$;
revoke all on procedure strongroom_wall(regclass) from public;

-- Nothing is readable by default, whoever connects.
revoke all on schema public from public;
grant usage on schema public to ${app}, ${ops};
