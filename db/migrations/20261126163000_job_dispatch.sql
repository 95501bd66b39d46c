/*
 * Which job a free runner takes. A message in the queue only says that there is work; this chooses the fairest: of the organization with
 * the fewest jobs running, the one that waits longest. Jobs whose runner vanished come before all others.
 */
do $$
begin
  begin
    create role kensa_dispatch nologin noinherit;
  exception when duplicate_object or unique_violation then
    null;
  end;
  if exists (
    select from pg_roles where rolname = 'kensa_dispatch'
    and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication or rolcanlogin)
  ) then
    raise exception 'role kensa_dispatch exists with attributes that it must not have';
  end if;
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant kensa_dispatch to %I with inherit true, set true', current_user);
  end if;
end $$;
grant usage, create on schema public to kensa_dispatch;

alter table job
  -- Not before this: a job that failed waits a little; one that is tried again goes to the back of its line.
  add column available_at timestamptz(3) not null default clock_timestamp(),
  -- When anything that its owner sees of it changed: what live events resume from.
  add column changed_at timestamptz(3) not null default clock_timestamp(),
  -- SHA-256 (hexadecimal) of caller and Idempotency-Key: the same request never makes a second job, even when its first answer got lost.
  add column request_key text,
  add constraint job_org_id_request_key unique (org_id, request_key);

create index job_waiting on job (org_id, available_at, id) where state = 'queued';
create index job_running on job (org_id) where state = 'running';
create index job_changed_at on job (org_id, changed_at);

create function note_job_change() returns trigger
language plpgsql
set search_path = pg_catalog, public, pg_temp
as $$
begin
  new.changed_at := clock_timestamp();
  return new;
end $$;
create trigger note_job_change before update on job for each row
  when ((old.state, old.attempt, old.progress_stage, old.progress_done, old.progress_total, old.error, old.item_error_count, old.cancel_requested_at)
    is distinct from (new.state, new.attempt, new.progress_stage, new.progress_done, new.progress_total, new.error, new.item_error_count, new.cancel_requested_at))
  execute function note_job_change();

/*
 * Takes the next job for a new attempt and gives it with its fencing token; no row when nothing may start. One statement, so that no
 * caller can hold the lock while it is frozen. `running_max` is how many jobs of one organization may run at once.
 */
create function claim_next_job(lease_s double precision, running_max integer)
returns table (
  org_id uuid, id uuid, task text, input jsonb, attempt integer, checkpoint jsonb, last_error jsonb, cancel_requested boolean
)
language plpgsql volatile security definer
set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_column
declare
  candidate record;
  taken record;
begin
  perform pg_advisory_xact_lock(hashtextextended('claim_next_job', 0));
  for candidate in
    select * from (
      select j.org_id, j.id, 0 as rank, 0::bigint as running, j.lease_until as since
      from job j where j.state = 'running' and j.lease_until < clock_timestamp()
      order by j.lease_until limit 20
    ) expired
    union all
    select * from (
      with recursive waiting (org_id) as (
        (select j.org_id from job j where j.state = 'queued' order by j.org_id limit 1)
        union all
        select (select j.org_id from job j where j.state = 'queued' and j.org_id > w.org_id order by j.org_id limit 1)
        from waiting w where w.org_id is not null
      )
      select w.org_id, head.id, 1 as rank, busy.running, head.available_at as since
      from waiting w
      cross join lateral (select count(*) as running from job r where r.org_id = w.org_id and r.state = 'running') busy
      cross join lateral (
        select j.id, j.available_at from job j
        where j.org_id = w.org_id and j.state = 'queued' and j.available_at <= clock_timestamp()
        order by j.available_at, j.id limit 1
      ) head
      where w.org_id is not null and busy.running < running_max
    ) fair
    order by rank, running, since
  loop
    select j.org_id, j.id into taken from job j
    where j.org_id = candidate.org_id and j.id = candidate.id
      and (j.state = 'queued' or (j.state = 'running' and j.lease_until < clock_timestamp()))
    for update skip locked;
    if not found then continue; end if;
    return query
      update job j set
        state = 'running',
        attempt = j.attempt + 1,
        checkpoint = coalesce(j.checkpoint, '{}') || jsonb_build_object('idleAttempts', coalesce((j.checkpoint ->> 'idleAttempts')::integer, 0) + 1),
        lease_until = clock_timestamp() + make_interval(secs => lease_s),
        started_at = coalesce(j.started_at, clock_timestamp()),
        progress_stage = case j.task when 'ingest' then 'downloading' else 'working' end
      where j.org_id = taken.org_id and j.id = taken.id
      returning j.org_id, j.id, j.task, j.input, j.attempt, j.checkpoint, j.error, j.cancel_requested_at is not null;
    return;
  end loop;
end $$;

grant select, update (state, attempt, lease_until, progress_stage, checkpoint, started_at, changed_at) on job to kensa_dispatch;
create policy dispatch on job to kensa_dispatch using (true);
alter function claim_next_job owner to kensa_dispatch;
alter function note_job_change owner to kensa_owner;
revoke all on function claim_next_job, note_job_change from public;
grant execute on function claim_next_job to kensa_runner;
revoke create on schema public from kensa_dispatch;

-- The runner puts a job off; the edge lets one begin again.
grant update (available_at) on job to kensa_runner;
grant update (available_at, checkpoint, progress_stage, item_error_count, request_key) on job to kensa_app;
grant delete on job_item_error to kensa_app;

-- The sweeper tells whose project a job belonged to that it fails.
grant select (project_id) on job to kensa_cron;
