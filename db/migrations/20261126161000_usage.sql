-- What was used and what it costs. The ledger is the truth; `usage_month` holds its running totals, whose row is also the lock that
-- makes a limit hold against any number of jobs at once. Both are written by the functions below and by nobody else.

create table ledger_entry (
  org_id uuid not null,
  id uuid not null,
  -- No foreign keys: the ledger outlives the jobs, projects and keys that it names.
  job_id uuid,
  unit text not null,
  chunk text not null,
  quantity bigint not null,
  price_micros bigint not null,
  amount_micros bigint not null,
  project_id uuid,
  api_key_id uuid,
  task text,
  occurred_at timestamptz(3) not null default now(),
  constraint ledger_entry_pkey primary key (org_id, id),
  constraint ledger_entry_once unique nulls not distinct (org_id, job_id, unit, chunk),
  constraint ledger_entry_org foreign key (org_id) references organization (id) on delete restrict,
  constraint ledger_entry_quantity check (quantity > 0),
  constraint ledger_entry_price check (price_micros >= 0),
  constraint ledger_entry_amount check (amount_micros = quantity * price_micros)
);
create index ledger_entry_occurred_at on ledger_entry (org_id, occurred_at);

-- Totals of a calendar month (UTC) of the organization (`subject` is its own id) and of each API key that was used.
create table usage_month (
  org_id uuid not null,
  month date not null,
  subject uuid not null,
  spent_micros bigint not null default 0,
  reserved_micros bigint not null default 0,
  storage_accrued_on date,
  constraint usage_month_pkey primary key (org_id, month, subject),
  constraint usage_month_org foreign key (org_id) references organization (id) on delete restrict,
  constraint usage_month_spent check (spent_micros >= 0),
  constraint usage_month_reserved check (reserved_micros >= 0)
);

-- What is still held for a job that has not ended. It goes with the job's end, however that comes.
create table usage_reservation (
  org_id uuid not null,
  job_id uuid not null,
  month date not null,
  reserved_micros bigint not null,
  project_id uuid,
  api_key_id uuid,
  task text not null,
  created_at timestamptz(3) not null default now(),
  constraint usage_reservation_pkey primary key (org_id, job_id),
  constraint usage_reservation_job foreign key (org_id, job_id) references job (org_id, id) on delete cascade,
  constraint usage_reservation_reserved check (reserved_micros >= 0)
);

-- A limit of a month for the organization (no key) or for one API key.
create table spend_limit (
  org_id uuid not null,
  id uuid not null,
  api_key_id uuid,
  monthly_limit_micros bigint not null,
  updated_at timestamptz(3) not null default now(),
  constraint spend_limit_pkey primary key (org_id, id),
  constraint spend_limit_once unique nulls not distinct (org_id, api_key_id),
  constraint spend_limit_org foreign key (org_id) references organization (id) on delete restrict,
  constraint spend_limit_api_key foreign key (org_id, api_key_id) references api_key (org_id, id) on delete cascade,
  constraint spend_limit_positive check (monthly_limit_micros >= 0)
);

-- Organizations without a row are on the free plan.
create table billing_plan (
  org_id uuid not null,
  plan text not null,
  changed_at timestamptz(3) not null default now(),
  constraint billing_plan_pkey primary key (org_id),
  constraint billing_plan_org foreign key (org_id) references organization (id) on delete restrict,
  constraint billing_plan_known check (plan in ('free', 'pay_as_you_go'))
);

create table usage_alert (
  org_id uuid not null,
  id uuid not null,
  month date not null,
  subject uuid not null,
  threshold_percent integer not null,
  limit_micros bigint not null,
  spent_micros bigint not null,
  created_at timestamptz(3) not null default now(),
  mailed_at timestamptz(3),
  mail_attempts integer not null default 0,
  next_mail_at timestamptz(3) not null default now(),
  constraint usage_alert_pkey primary key (org_id, id),
  constraint usage_alert_once unique (org_id, month, subject, threshold_percent),
  constraint usage_alert_org foreign key (org_id) references organization (id) on delete restrict,
  constraint usage_alert_threshold check (threshold_percent in (50, 80, 100))
);
create index usage_alert_due on usage_alert (next_mail_at) where mailed_at is null;

do $$
declare
  name text;
begin
  foreach name in array array['ledger_entry', 'usage_month', 'usage_reservation', 'spend_limit', 'billing_plan', 'usage_alert'] loop
    execute format('alter table %I owner to kensa_owner', name);
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy tenant on %I to kensa_owner, kensa_app, kensa_runner using (org_id = current_setting(''app.org_id'')::uuid)', name
    );
  end loop;
end $$;

-- Nobody but the functions writes the ledger, the totals and the reservations; nobody at all changes a ledger entry.
grant select on ledger_entry, usage_month, usage_reservation, usage_alert to kensa_app;
grant select, insert, delete, update (monthly_limit_micros, updated_at) on spend_limit to kensa_app;
grant select, insert, update (plan, changed_at) on billing_plan to kensa_app;
grant select on ledger_entry to kensa_cron;
grant select (org_id, month, subject, storage_accrued_on) on usage_month to kensa_cron;
grant select, update (mailed_at, mail_attempts, next_mail_at) on usage_alert to kensa_cron;
grant select (bytes) on asset to kensa_cron;
create policy cron on ledger_entry for select to kensa_cron using (true);
create policy cron on usage_month for select to kensa_cron using (true);
create policy cron on usage_alert for select to kensa_cron using (true);
create policy cron_update on usage_alert for update to kensa_cron using (mailed_at is null) with check (true);

create function usage_month_now() returns date
language sql stable
set search_path = pg_catalog, public, pg_temp
as $$ select date_trunc('month', now() at time zone 'utc')::date $$;

/* The limit of a subject: of a key what was set for it; of the organization what was set, and on the free plan never more than the credit. */
create function usage_limit_of(p_subject uuid, p_credit_micros bigint) returns bigint
language sql stable security definer
set search_path = pg_catalog, public, pg_temp
as $$
  select case
    when p_subject <> o.id then (select monthly_limit_micros from spend_limit where org_id = o.id and api_key_id = p_subject)
    when coalesce((select plan from billing_plan where org_id = o.id), 'free') = 'free' then
      least((select monthly_limit_micros from spend_limit where org_id = o.id and api_key_id is null), p_credit_micros)
    else (select monthly_limit_micros from spend_limit where org_id = o.id and api_key_id is null)
  end
  from (select current_setting('app.org_id')::uuid as id) o
$$;

/*
 * Locks the totals of the organization and of the key, the organization's first, and says which limit leaves no room for `p_micros` more.
 * No row: there is room. Limits are read after the lock, so they are those of now.
 */
create function usage_refusal(p_api_key uuid, p_micros bigint, p_credit_micros bigint)
returns table (subject uuid, limit_micros bigint, spent_micros bigint, reserved_micros bigint)
language plpgsql security definer
set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_column
declare
  o constant uuid := current_setting('app.org_id')::uuid;
  m constant date := usage_month_now();
  whose uuid;
  totals usage_month;
  lim bigint;
begin
  foreach whose in array array_remove(array[o, p_api_key], null) loop
    insert into usage_month (org_id, month, subject) values (o, m, whose) on conflict do nothing;
    select u.* into totals from usage_month u where u.org_id = o and u.month = m and u.subject = whose for update;
    lim := usage_limit_of(whose, p_credit_micros);
    if p_micros > 0 and totals.spent_micros + totals.reserved_micros + p_micros > lim then
      return query select whose, lim, totals.spent_micros, totals.reserved_micros;
      return;
    end if;
  end loop;
end $$;

/* Holds the price of a job before it is queued. A row says which limit refused it, and nothing was held. */
create function usage_reserve(p_job uuid, p_task text, p_project uuid, p_api_key uuid, p_micros bigint, p_credit_micros bigint)
returns table (subject uuid, limit_micros bigint, spent_micros bigint, reserved_micros bigint)
language plpgsql security definer
set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_column
declare
  o constant uuid := current_setting('app.org_id')::uuid;
  m constant date := usage_month_now();
begin
  return query select r.* from usage_refusal(p_api_key, p_micros, p_credit_micros) r;
  if found then return; end if;
  -- A second try of a job that ended begins anew.
  delete from usage_reservation where org_id = o and job_id = p_job;
  insert into usage_reservation (org_id, job_id, month, reserved_micros, project_id, api_key_id, task)
  values (o, p_job, m, p_micros, p_project, p_api_key, p_task);
  update usage_month u set reserved_micros = u.reserved_micros + p_micros
  where u.org_id = o and u.month = m and u.subject = any (array[o, p_api_key]);
end $$;

/*
 * Moves what a job holds into the month of now, as far as there is room in it, and answers what it holds then. A job that is reserved in
 * one month and does its work in the next is limited by the next.
 */
create function usage_carry_over(p_job uuid, p_credit_micros bigint) returns bigint
language plpgsql security definer
set search_path = pg_catalog, public, pg_temp
as $$
declare
  o constant uuid := current_setting('app.org_id')::uuid;
  m constant date := usage_month_now();
  held usage_reservation;
  kept bigint;
begin
  select r.* into held from usage_reservation r where r.org_id = o and r.job_id = p_job for update;
  if not found then return 0; end if;
  if held.month = m then return held.reserved_micros; end if;
  delete from usage_reservation r where r.org_id = o and r.job_id = p_job;
  kept := held.reserved_micros;
  perform 1 from usage_refusal(held.api_key_id, 0, p_credit_micros);
  select least(kept, min(greatest(usage_limit_of(u.subject, p_credit_micros) - u.spent_micros - u.reserved_micros, 0))) into kept
  from usage_month u where u.org_id = o and u.month = m and u.subject = any (array[o, held.api_key_id]);
  insert into usage_reservation (org_id, job_id, month, reserved_micros, project_id, api_key_id, task)
  values (o, p_job, m, kept, held.project_id, held.api_key_id, held.task);
  update usage_month u set reserved_micros = u.reserved_micros + kept
  where u.org_id = o and u.month = m and u.subject = any (array[o, held.api_key_id]);
  return kept;
end $$;

/* Once the work is known better: holds this much in all, less what the job was charged already; more than before only if there is room. */
create function usage_reestimate(p_job uuid, p_total_micros bigint, p_credit_micros bigint) returns void
language plpgsql security definer
set search_path = pg_catalog, public, pg_temp
as $$
declare
  o constant uuid := current_setting('app.org_id')::uuid;
  m constant date := usage_month_now();
  held bigint;
  wanted bigint;
  key uuid;
begin
  select r.api_key_id into key from usage_reservation r where r.org_id = o and r.job_id = p_job;
  if not found then return; end if;
  perform 1 from usage_refusal(key, 0, p_credit_micros);
  held := usage_carry_over(p_job, p_credit_micros);
  select greatest(p_total_micros - coalesce(sum(l.amount_micros), 0), 0) into wanted
  from ledger_entry l where l.org_id = o and l.job_id = p_job;
  if wanted > held then
    perform 1 from usage_refusal(key, wanted - held, p_credit_micros);
    if found then return; end if;
  end if;
  update usage_reservation r set reserved_micros = wanted where r.org_id = o and r.job_id = p_job;
  update usage_month u set reserved_micros = u.reserved_micros + wanted - held
  where u.org_id = o and u.month = m and u.subject = any (array[o, key]);
end $$;

/*
 * Writes one ledger entry, out of what the job holds as far as that goes and beyond it only where limits leave room.
 * `outcome` is `recorded`; `repeated` when the entry was there, and nothing changed; or `refused` with the limit's figures, and nothing
 * changed. `alerts` are the thresholds that it crossed, of the organization or the key, each told once a month.
 */
create function usage_record(
  p_id uuid, p_job uuid, p_unit text, p_chunk text, p_quantity bigint, p_price_micros bigint,
  p_task text, p_project uuid, p_api_key uuid, p_credit_micros bigint
)
returns table (outcome text, subject uuid, limit_micros bigint, spent_micros bigint, reserved_micros bigint, alerts jsonb)
language plpgsql security definer
set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_column
declare
  o constant uuid := current_setting('app.org_id')::uuid;
  m constant date := usage_month_now();
  amount constant bigint := p_quantity * p_price_micros;
  held bigint := 0;
  from_held bigint;
  v_key uuid := p_api_key;
  v_project uuid := p_project;
  v_task text := p_task;
  refusal record;
  crossed jsonb;
begin
  if p_job is not null then
    -- Its reservation knows on whose behalf a job works.
    select r.api_key_id, coalesce(r.project_id, p_project), r.task into v_key, v_project, v_task
    from usage_reservation r where r.org_id = o and r.job_id = p_job;
    if not found then
      v_key := p_api_key; v_project := p_project; v_task := p_task;
    end if;
  end if;
  perform 1 from usage_refusal(v_key, 0, p_credit_micros);
  -- In two, as no index serves `is not distinct from`.
  if exists (select from ledger_entry l where l.org_id = o and l.job_id = p_job and l.unit = p_unit and l.chunk = p_chunk)
    or p_job is null and exists (select from ledger_entry l where l.org_id = o and l.job_id is null and l.unit = p_unit and l.chunk = p_chunk)
  then
    return query select 'repeated', null::uuid, null::bigint, null::bigint, null::bigint, '[]'::jsonb;
    return;
  end if;
  if p_job is not null then held := usage_carry_over(p_job, p_credit_micros); end if;
  from_held := least(held, amount);
  select r.* into refusal from usage_refusal(v_key, amount - from_held, p_credit_micros) r;
  if found then
    return query select 'refused', refusal.subject, refusal.limit_micros, refusal.spent_micros, refusal.reserved_micros, '[]'::jsonb;
    return;
  end if;
  insert into ledger_entry (org_id, id, job_id, unit, chunk, quantity, price_micros, amount_micros, project_id, api_key_id, task)
  values (o, p_id, p_job, p_unit, p_chunk, p_quantity, p_price_micros, amount, v_project, v_key, v_task);
  update usage_month u set spent_micros = u.spent_micros + amount, reserved_micros = u.reserved_micros - from_held
  where u.org_id = o and u.month = m and u.subject = any (array[o, v_key]);
  if from_held > 0 then
    update usage_reservation r set reserved_micros = r.reserved_micros - from_held where r.org_id = o and r.job_id = p_job;
  end if;
  crossed := usage_note_alerts(v_key, p_credit_micros, false);
  return query select 'recorded', null::uuid, null::bigint, null::bigint, null::bigint, crossed;
end $$;

/*
 * Notes which shares of their limits the organization and the key have used, each once a month, and answers the new ones. Of several at
 * once only the highest is mailed. `p_full`: something was refused, so the limit is reached though a remainder smaller than it is left.
 */
create function usage_note_alerts(p_api_key uuid, p_credit_micros bigint, p_full boolean) returns jsonb
language plpgsql security definer
set search_path = pg_catalog, public, pg_temp
as $$
declare
  o constant uuid := current_setting('app.org_id')::uuid;
  m constant date := usage_month_now();
  noted jsonb;
begin
  with due as (
    select u.subject, u.spent_micros, l.lim, t.percent, max(t.percent) over (partition by u.subject) as highest
    from usage_month u
    cross join lateral (select usage_limit_of(u.subject, p_credit_micros) as lim) l
    cross join unnest(array[50, 80, 100]) as t (percent)
    where u.org_id = o and u.month = m and u.subject = any (array[o, p_api_key])
      and (u.spent_micros * 100 >= t.percent * l.lim or p_full) and l.lim is not null
  ), fresh as (
    insert into usage_alert as a (org_id, id, month, subject, threshold_percent, limit_micros, spent_micros, mailed_at)
    select o, gen_random_uuid(), m, subject, percent, lim, spent_micros, case when percent < highest then now() end
    from due d
    where not exists (
      select from usage_alert x where x.org_id = o and x.month = m and x.subject = d.subject and x.threshold_percent = d.percent
    )
    on conflict do nothing
    returning a.subject, a.threshold_percent, a.limit_micros, a.spent_micros
  )
  select coalesce(
    jsonb_agg(
      jsonb_build_object('subject', subject, 'thresholdPercent', threshold_percent, 'limitMicros', limit_micros, 'spentMicros', spent_micros)
      order by threshold_percent
    ), '[]'::jsonb
  ) into noted from fresh;
  return noted;
end $$;

/*
 * One day's storage of the organization, once a day at the most. What a limit leaves no room for is not charged: files can't be refused
 * after the fact, and a limit is a promise.
 */
create function usage_accrue_storage(p_id uuid, p_bytes bigint, p_price_micros bigint, p_credit_micros bigint)
returns table (outcome text, alerts jsonb)
language plpgsql security definer
set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_column
declare
  o constant uuid := current_setting('app.org_id')::uuid;
  m constant date := usage_month_now();
  today constant date := (now() at time zone 'utc')::date;
  totals usage_month;
  quantity bigint;
begin
  perform 1 from usage_refusal(null, 0, p_credit_micros);
  select u.* into totals from usage_month u where u.org_id = o and u.month = m and u.subject = o for update;
  if totals.storage_accrued_on = today then
    return query select 'repeated', '[]'::jsonb;
    return;
  end if;
  update usage_month u set storage_accrued_on = today where u.org_id = o and u.month = m and u.subject = o;
  quantity := least(
    p_bytes / 1000000,
    greatest(usage_limit_of(o, p_credit_micros) - totals.spent_micros - totals.reserved_micros, 0) / p_price_micros
  );
  if quantity > 0 then
    return query select r.outcome, r.alerts
      from usage_record(p_id, null, 'storage_mb_day', today::text, quantity, p_price_micros, null, null, null, p_credit_micros) r;
  else
    return query select 'nothing', '[]'::jsonb;
  end if;
end $$;

/*
 * A reservation that goes, for whatever reason, gives back what it still held. The sweeper and cascades name no organization, so the
 * triggers say it themselves; the setting ends with the function.
 */
create function usage_give_back() returns trigger
language plpgsql security definer
set search_path = pg_catalog, public, pg_temp
set app.org_id = ''
as $$
begin
  perform set_config('app.org_id', old.org_id::text, true);
  if old.reserved_micros > 0 then
    update usage_month u set reserved_micros = u.reserved_micros - old.reserved_micros
    where u.org_id = old.org_id and u.month = old.month and u.subject = any (array[old.org_id, old.api_key_id]);
  end if;
  return null;
end $$;
create trigger usage_give_back after delete on usage_reservation for each row execute function usage_give_back();

/* A job that ends, by whoever's hand and in whichever state, holds nothing more. */
create function usage_end_of_job() returns trigger
language plpgsql security definer
set search_path = pg_catalog, public, pg_temp
set app.org_id = ''
as $$
begin
  perform set_config('app.org_id', new.org_id::text, true);
  delete from usage_reservation where org_id = new.org_id and job_id = new.id;
  return null;
end $$;
create trigger usage_end_of_job after update of state on job for each row
  when (new.state in ('succeeded', 'partially_succeeded', 'failed', 'canceled') and old.state is distinct from new.state)
  execute function usage_end_of_job();

do $$
declare
  signature text;
begin
  foreach signature in array array[
    'usage_month_now()', 'usage_limit_of(uuid, bigint)', 'usage_refusal(uuid, bigint, bigint)',
    'usage_reserve(uuid, text, uuid, uuid, bigint, bigint)', 'usage_carry_over(uuid, bigint)', 'usage_reestimate(uuid, bigint, bigint)',
    'usage_record(uuid, uuid, text, text, bigint, bigint, text, uuid, uuid, bigint)', 'usage_note_alerts(uuid, bigint, boolean)',
    'usage_accrue_storage(uuid, bigint, bigint, bigint)', 'usage_give_back()', 'usage_end_of_job()'
  ] loop
    execute format('alter function %s owner to kensa_owner', signature);
    execute format('revoke all on function %s from public', signature);
  end loop;
end $$;
grant execute on function usage_limit_of(uuid, bigint), usage_refusal(uuid, bigint, bigint), usage_reserve(uuid, text, uuid, uuid, bigint, bigint),
  usage_record(uuid, uuid, text, text, bigint, bigint, text, uuid, uuid, bigint), usage_note_alerts(uuid, bigint, boolean) to kensa_app;
grant execute on function usage_record(uuid, uuid, text, text, bigint, bigint, text, uuid, uuid, bigint),
  usage_reestimate(uuid, bigint, bigint), usage_note_alerts(uuid, bigint, boolean) to kensa_runner;
grant execute on function usage_accrue_storage(uuid, bigint, bigint, bigint) to kensa_cron;
