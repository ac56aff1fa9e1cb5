-- The roles the application takes on inside each transaction (SET LOCAL ROLE). None owns a table, none is a
-- superuser, none bypasses row-level security: the connection's own user may be all of that, and the boot asserts
-- that these are not. Roles belong to the whole cluster, so another database may have made them already.
--   app_rw       the book of one club, as seen by one reader
--   app_network  the roll-up over all clubs: figures only, no records
--   app_auth     accounts, grants and sessions: no books
do $$
declare
  wanted text;
begin
  foreach wanted in array array['app_rw', 'app_network', 'app_auth'] loop
    begin
      if not exists (select from pg_roles where rolname = wanted) then
        execute format('create role %I nologin nosuperuser nobypassrls nocreatedb nocreaterole', wanted);
      end if;
    exception when duplicate_object or unique_violation then
      null; -- another migrator, in another database of this cluster, was faster
    end;
    if not pg_has_role(current_user, wanted, 'member') then
      execute format('grant %I to %I', wanted, current_user);
    end if;
    execute format('grant usage on schema public to %I', wanted);
  end loop;
end $$;
