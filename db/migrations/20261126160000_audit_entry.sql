-- Append-only: whoever changes something of consequence adds a row in the same transaction; nobody changes or deletes one.
create table audit_entry (
  org_id uuid not null,
  id uuid not null,
  at timestamptz(3) not null default now(),
  action text not null,
  actor_kind text not null,
  actor_id uuid,
  actor_name text not null,
  actor_email text,
  subject_kind text not null,
  subject_id uuid,
  subject_name text,
  address text,
  user_agent text,
  request_id uuid,
  before jsonb,
  after jsonb,
  constraint audit_entry_pkey primary key (org_id, id),
  constraint audit_entry_org foreign key (org_id) references organization (id) on delete restrict,
  constraint audit_entry_actor_known check (actor_kind in ('user', 'apiKey', 'runner', 'system'))
);
create index audit_entry_at on audit_entry (org_id, at, id);
create index audit_entry_actor on audit_entry (org_id, actor_id, at, id);
create index audit_entry_subject on audit_entry (org_id, subject_id, at, id);
create index audit_entry_action on audit_entry (org_id, action, at, id);

alter table audit_entry owner to kensa_owner;
-- An owner holds every right until it is taken away.
revoke update, delete, truncate on audit_entry from kensa_owner;
grant select, insert on audit_entry to kensa_app;
grant insert on audit_entry to kensa_runner, kensa_auth, kensa_cron;

alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy tenant on audit_entry to kensa_owner, kensa_app, kensa_runner using (org_id = current_setting('app.org_id')::uuid);
-- Memberships and sign-ins change as `kensa_auth`, settings that time changes as `kensa_cron`: they add rows and see none.
create policy auth on audit_entry for insert to kensa_auth with check (org_id = current_setting('app.org_id')::uuid);
create policy cron on audit_entry for insert to kensa_cron with check (org_id = current_setting('app.org_id')::uuid);

-- The door learns the key's name too, so that what the key does is told by name.
drop function find_api_key(bytea);
grant select (name) on api_key to kensa_keys;
create function find_api_key(secret_hash bytea)
returns table (
  org_id uuid,
  id uuid,
  name text,
  scopes text[],
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_at timestamptz
)
language sql stable security definer
set search_path = pg_catalog, public, pg_temp
as $$
  select k.org_id, k.id, k.name, k.scopes, k.expires_at, k.revoked_at, k.last_used_at from api_key k where k.hash = secret_hash
$$;

alter function find_api_key owner to kensa_keys;
revoke all on function find_api_key from public;
grant execute on function find_api_key to kensa_app;
