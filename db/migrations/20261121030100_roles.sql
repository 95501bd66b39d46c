-- Roles belong to the whole cluster, so a second database finds them there. Passwords are set outside the migrations.
create extension if not exists vector;
create extension if not exists pg_trgm;

do $$
declare
  wanted record;
begin
  for wanted in
    select * from (values
      ('kensa_owner', 'nologin'),      -- owns the tenants' tables
      ('kensa_search', 'nologin'),     -- owns the search functions
      ('kensa_keys', 'nologin'),       -- owns the look-up of API keys
      ('kensa_promotion', 'nologin'),  -- finds organizations that outgrew the shared partition
      ('kensa_auth', 'login'),         -- owns the identity tables
      ('kensa_app', 'login'),          -- the edge
      ('kensa_runner', 'login'),       -- the runner
      ('kensa_cron', 'login')          -- the sweeper
    ) as role(name, login)
  loop
    begin
      execute format('create role %I %s noinherit', wanted.name, wanted.login);
    exception when duplicate_object or unique_violation then
      null;
    end;
    if exists (
      select from pg_roles where rolname = wanted.name
      and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication or rolcanlogin <> (wanted.login = 'login'))
    ) then
      raise exception 'role % exists with attributes that it must not have', wanted.name;
    end if;
    -- Whoever migrates without being superuser must be able to give things to the owners.
    if not (select rolsuper from pg_roles where rolname = current_user)
      and wanted.name in ('kensa_owner', 'kensa_search', 'kensa_keys', 'kensa_promotion', 'kensa_auth') then
      execute format('grant %I to %I with inherit true, set true', wanted.name, current_user);
    end if;
  end loop;
end $$;

revoke create on schema public from public;
grant usage on schema public to kensa_owner, kensa_search, kensa_keys, kensa_promotion, kensa_auth, kensa_app, kensa_runner, kensa_cron;
-- A promoted organization gets a partition of its own; owning objects needs the right to create them.
grant create on schema public to kensa_owner, kensa_auth, kensa_search, kensa_keys, kensa_promotion;
