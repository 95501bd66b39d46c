/* The key of a secret's SHA-256, in whichever organization; whether it still works is for the caller to judge. */
create function find_api_key(secret_hash bytea)
returns table (
  org_id uuid,
  id uuid,
  scopes text[],
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_at timestamptz
)
language sql stable security definer
set search_path = pg_catalog, public, pg_temp
as $$
  select k.org_id, k.id, k.scopes, k.expires_at, k.revoked_at, k.last_used_at from api_key k where k.hash = secret_hash
$$;

alter function find_api_key owner to kensa_keys;
revoke all on function find_api_key from public;
grant execute on function find_api_key to kensa_app;
