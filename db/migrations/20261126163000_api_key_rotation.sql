-- A key that was rotated answers to its old secret too until the overlap ends. Kept in one row: its id, scopes, limit and usage go on.
alter table api_key
  add column previous_hash bytea,
  add column previous_hint text,
  add column previous_expires_at timestamptz(3),
  add column rotated_at timestamptz(3),
  add column last_used_address text,
  add constraint api_key_previous_whole check (
    (previous_hash is null) = (previous_hint is null) and (previous_hash is null) = (previous_expires_at is null)
  );
create index api_key_previous_hash on api_key (previous_hash) where previous_hash is not null;

grant select (previous_hint, previous_expires_at, rotated_at, last_used_address) on api_key to kensa_app;
grant update (scopes, expires_at, previous_expires_at, last_used_address) on api_key to kensa_app;
grant select (previous_hash, previous_expires_at, hint) on api_key to kensa_keys;
grant update (hash, hint, previous_hash, previous_hint, previous_expires_at, rotated_at) on api_key to kensa_keys;
create policy keys_update on api_key for update to kensa_keys using (true);

drop function find_api_key(bytea);
/* The key of a secret's SHA-256, in whichever organization; whether it still works is for the caller to judge. */
create function find_api_key(secret_hash bytea)
returns table (
  org_id uuid,
  id uuid,
  name text,
  scopes text[],
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_at timestamptz,
  previous_expires_at timestamptz
)
language sql stable security definer
set search_path = pg_catalog, public, pg_temp
as $$
  select k.org_id, k.id, k.name, k.scopes, k.expires_at, k.revoked_at, k.last_used_at, null::timestamptz
  from api_key k where k.hash = secret_hash
  union all
  select k.org_id, k.id, k.name, k.scopes, k.expires_at, k.revoked_at, k.last_used_at, k.previous_expires_at
  from api_key k where k.previous_hash = secret_hash
$$;

/* The edge never reads a hash, so this moves the present one aside. It touches the current organization's keys only. */
create function rotate_api_key(key_id uuid, new_hash bytea, new_hint text, overlap_until timestamptz)
returns void
language sql volatile security definer
set search_path = pg_catalog, public, pg_temp
as $$
  update api_key k
  set previous_hash = k.hash, previous_hint = k.hint, previous_expires_at = overlap_until,
      hash = new_hash, hint = new_hint, rotated_at = now()
  where k.org_id = current_setting('app.org_id')::uuid and k.id = key_id
$$;

alter function find_api_key owner to kensa_keys;
alter function rotate_api_key owner to kensa_keys;
revoke all on function find_api_key, rotate_api_key from public;
grant execute on function find_api_key, rotate_api_key to kensa_app;
