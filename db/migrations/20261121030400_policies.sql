-- A tenant's rows are those of `app.org_id`. The plain form matters: wrapped in a sub-select the planner loses the index.
-- An unset setting throws, an empty one is no uuid: both fail closed. FORCE puts the owner under the policy too.
do $$
declare
  name text;
begin
  foreach name in array array[
    'project', 'asset', 'frame', 'embedding_builtin_v0', 'embedding_builtin_v0_default', 'label', 'frame_label', 'job', 'job_item_error',
    'outbox', 'search', 'api_key', 'idempotency', 'partition_promotion'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy tenant on %I to kensa_owner, kensa_app, kensa_runner using (org_id = current_setting(''app.org_id'')::uuid)', name
    );
  end loop;
end $$;

-- Under the tenant policy no operator but a leak-proof one may use an index, so search runs as a role that nobody can become,
-- whose functions say `org_id = …` themselves.
create policy search on embedding_builtin_v0 for select to kensa_search using (true);
create policy search on frame for select to kensa_search using (true);
create policy search on asset for select to kensa_search using (true);
create policy search on frame_label for select to kensa_search using (true);

-- At the door a key's organization is not known yet.
create policy keys on api_key for select to kensa_keys using (true);

create policy promotion on embedding_builtin_v0_default for select to kensa_promotion using (true);
create policy promotion on partition_promotion for select to kensa_promotion using (true);

-- The sweeper works across organizations; its column grants bound what it sees, these bound what it may change.
create policy cron on outbox to kensa_cron using (true);
create policy cron on job for select to kensa_cron using (true);
create policy cron_update on job for update to kensa_cron using (state in ('queued', 'running')) with check (true);
create policy cron on asset for select to kensa_cron using (true);
create policy cron_update on asset for update to kensa_cron using (state in ('uploading', 'processing')) with check (state in ('uploading', 'failed'));
create policy cron_delete on asset for delete to kensa_cron using (state in ('uploading', 'failed'));
create policy cron on idempotency for select to kensa_cron using (true);
create policy cron_delete on idempotency for delete to kensa_cron using (created_at < now() - interval '1 day');
