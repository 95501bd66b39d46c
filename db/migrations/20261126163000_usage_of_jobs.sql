-- Usage of a job is booked to the project and the key that the job itself names, and a refusal alerts only those whose limit it was.

drop function usage_note_alerts(uuid, bigint, boolean);
/*
 * Notes which shares of their limits the subjects (the organization, a key) have used, each once a month, and answers the new ones. Of several at
 * once only the highest is mailed. `p_full`: something was refused, so the limit is reached though a remainder smaller than it is left.
 */
create function usage_note_alerts(p_subjects uuid[], p_credit_micros bigint, p_full boolean) returns jsonb
language plpgsql security definer
set search_path = pg_catalog, public, pg_temp
as $$
declare
  o constant uuid := current_setting('app.org_id')::uuid;
  m constant date := usage_month_now();
  noted jsonb;
begin
  if p_full then
    insert into usage_month (org_id, month, subject)
    select o, m, whose from unnest(array_remove(p_subjects, null)) as whose on conflict do nothing;
  end if;
  with due as (
    select u.subject, u.spent_micros, l.lim, t.percent, max(t.percent) over (partition by u.subject) as highest
    from usage_month u
    cross join lateral (select usage_limit_of(u.subject, p_credit_micros) as lim) l
    cross join unnest(array[50, 80, 100]) as t (percent)
    where u.org_id = o and u.month = m and u.subject = any (p_subjects)
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
      jsonb_build_object(
        'subject', subject, 'month', m, 'thresholdPercent', threshold_percent, 'limitMicros', limit_micros, 'spentMicros', spent_micros)
      order by threshold_percent
    ), '[]'::jsonb
  ) into noted from fresh;
  return noted;
end $$;

alter function usage_note_alerts(uuid[], bigint, boolean) owner to kensa_owner;
revoke all on function usage_note_alerts(uuid[], bigint, boolean) from public;
grant execute on function usage_note_alerts(uuid[], bigint, boolean) to kensa_app, kensa_runner;

/*
 * Writes one ledger entry, out of what the job holds as far as that goes and beyond it only where limits leave room.
 * `outcome` is `recorded`; `repeated` when the entry was there, and nothing changed; or `refused` with the limit's figures, and nothing
 * changed. `alerts` are the thresholds that it crossed, of the organization or the key, each told once a month.
 */
create or replace function usage_record(
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
    -- The job knows on whose behalf it works.
    select j.api_key_id, j.project_id, j.task into v_key, v_project, v_task from job j where j.org_id = o and j.id = p_job;
    if not found then raise exception 'there is no job %', p_job; end if;
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
  crossed := usage_note_alerts(array[o, v_key], p_credit_micros, false);
  return query select 'recorded', null::uuid, null::bigint, null::bigint, null::bigint, crossed;
end $$;

