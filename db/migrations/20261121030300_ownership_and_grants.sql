do $$
declare
  name text;
begin
  foreach name in array array[
    'project', 'asset', 'frame', 'embedding_builtin_v0', 'embedding_builtin_v0_default', 'label', 'frame_label', 'job', 'job_item_error',
    'outbox', 'search', 'api_key', 'idempotency', 'partition_promotion'
  ] loop
    execute format('alter table %I owner to kensa_owner', name);
  end loop;
  foreach name in array array[
    'user', 'session', 'account', 'verification', 'organization', 'member', 'invitation', 'two_factor', 'passkey', 'rate_limit'
  ] loop
    execute format('alter table %I owner to kensa_auth', name);
  end loop;
end $$;

-- The edge. It never reads an API key's hash: the look-up function does.
grant select, insert, delete, update (name) on project to kensa_app;
grant select, insert, delete, update (project_id, name, kind, content_type, bytes, sha256, state, error, upload_id, sampling, job_id)
  on asset to kensa_app;
grant select on frame, embedding_builtin_v0, job_item_error to kensa_app;
grant select, insert, delete, update (name) on label to kensa_app;
grant select, insert, delete on frame_label to kensa_app;
grant select, insert, update (state, error, cancel_requested_at, finished_at, lease_until) on job to kensa_app;
grant select, insert, update (sent_at, attempts, next_attempt_at) on outbox to kensa_app;
grant select, insert on search to kensa_app;
grant select (org_id, id, name, hint, scopes, created_by, created_at, expires_at, revoked_at, last_used_at),
  insert, update (name, revoked_at, last_used_at) on api_key to kensa_app;
grant select, insert, delete, update (request_hash, status, body, created_at) on idempotency to kensa_app;

-- The runner: reads what it works on, writes what it finds.
grant select, update (kind, content_type, state, error, width_px, height_px, duration_ms, frame_count) on asset to kensa_runner;
grant select, insert, update, delete on frame, embedding_builtin_v0 to kensa_runner;
grant select, update (
  state, attempt, lease_until, progress_stage, progress_done, progress_total, error, item_error_count, checkpoint, started_at, finished_at
) on job to kensa_runner;
grant select, insert, delete, update (subject, error) on job_item_error to kensa_runner;
grant select, insert on outbox to kensa_runner;

-- The sweeper sees the state of things across organizations, never their content.
grant select, insert, delete, update (sent_at, attempts, next_attempt_at) on outbox to kensa_cron;
grant select (org_id, id, task, state, asset_id, attempt, lease_until, cancel_requested_at, created_at, started_at, finished_at),
  update (state, error, lease_until, finished_at) on job to kensa_cron;
grant select (org_id, id, state, upload_id, job_id, created_at), update (state, error, upload_id), delete on asset to kensa_cron;
grant select (org_id, created_at), delete on idempotency to kensa_cron;

-- Functions that act for a caller read no more than they answer with.
grant select on embedding_builtin_v0 to kensa_search;
grant select (org_id, id, asset_id) on frame to kensa_search;
grant select (org_id, id, project_id, name, kind, created_at) on asset to kensa_search;
grant select (org_id, frame_id, label_id) on frame_label to kensa_search;
grant select (org_id, id, hash, scopes, expires_at, revoked_at, last_used_at) on api_key to kensa_keys;
grant select (org_id) on embedding_builtin_v0_default to kensa_promotion;
grant select (org_id, space_table, step, started_at) on partition_promotion to kensa_promotion;
