/*
 * An organization above 2,000 rows moves from the default partition to one of its own with an HNSW index, while it is read and
 * written. `promote_partition_step` does one step in the caller's transaction and remembers it there, so a kill at any moment leaves a
 * state to go on from:
 *
 *   copy       rows into a table of its own, in batches, ordered by frame
 *   index      the HNSW index, while nobody else touches that table
 *   mirror     a trigger that repeats every later write of the organization there
 *   reconcile  what changed between copy and mirror, in batches
 *   swap       under a short lock: delete from the default partition, attach the table (which checks and joins the foreign key)
 *
 * The threshold is where walking a graph starts to beat reading every row: with 768 dimensions a row costs about 1.4 µs of processor time,
 * a walk that looks at 200 candidates 1.3 to 4 ms.
 */

/* The next organization to move: one that is under way, else the largest above the threshold. */
create function promotion_next(space_table text, rows_min bigint) returns uuid
language plpgsql volatile security definer
set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_variable
declare
  found_org uuid;
begin
  select p.org_id into found_org from partition_promotion p
    where p.space_table = space_table and p.step <> 'done' order by p.started_at, p.org_id limit 1;
  if found_org is null then
    execute format('select d.org_id from %I d group by d.org_id having count(*) > $1 order by count(*) desc limit 1', space_table || '_default')
      into found_org using rows_min;
  end if;
  return found_org;
end $$;

/* Locks that order the mirrored writes of an organization against reconciling: writers share, a batch excludes. */
create function promotion_lock_key(side_table text) returns bigint
language sql immutable
set search_path = pg_catalog, public, pg_temp
return hashtextextended(side_table, 8241);

/* Repeats a write to the default partition in the table named by the trigger's argument. */
create function mirror_embedding() returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, public, pg_temp
as $$
declare
  side_table constant text := tg_argv[0];
  -- A cascade may come from a session that has no organization; the caller's is put back at the end.
  callers_org constant text := coalesce(current_setting('app.org_id', true), '');
begin
  perform pg_advisory_xact_lock_shared(promotion_lock_key(side_table));
  if tg_op <> 'INSERT' then
    perform set_config('app.org_id', old.org_id::text, true);
    execute format('delete from %I where org_id = $1 and frame_id = $2', side_table) using old.org_id, old.frame_id;
  end if;
  if tg_op <> 'DELETE' then
    perform set_config('app.org_id', new.org_id::text, true);
    execute format(
      'insert into %I (org_id, frame_id, e) values ($1, $2, $3) on conflict (org_id, frame_id) do update set e = excluded.e', side_table
    ) using new.org_id, new.frame_id, new.e;
  end if;
  perform set_config('app.org_id', callers_org, true);
  return null;
end $$;

create function promotion_start(org uuid, space_table text) returns void
language plpgsql volatile
set search_path = pg_catalog, public, pg_temp
as $$
declare
  side_table constant text := space_table || '_' || replace(org::text, '-', '');
begin
  execute format('create table public.%I (like %I including storage)', side_table, space_table);
  execute format('alter table %I add constraint %I primary key (org_id, frame_id)', side_table, side_table || '_pkey');
  -- Proves at attaching, without a scan, that the rows belong there.
  execute format('alter table %I add constraint %I check (org_id = %L::uuid)', side_table, side_table || '_org', org);
  execute format('alter table %I enable row level security', side_table);
  execute format('alter table %I force row level security', side_table);
  execute format(
    'create policy tenant on %I to kensa_owner, kensa_app, kensa_runner using (org_id = current_setting(''app.org_id'')::uuid)', side_table
  );
  insert into partition_promotion (org_id, space_table, partition_table, step) values (org, space_table, side_table, 'copy');
end $$;

/* One batch of the copy; its end says which step comes next. */
create function promotion_copy(state partition_promotion, batch_rows integer) returns partition_promotion
language plpgsql volatile
set search_path = pg_catalog, public, pg_temp
as $$
declare
  copied bigint;
  last_frame uuid;
begin
  execute format(
    'with batch as (
       select org_id, frame_id, e from %I where org_id = $1 and ($2 is null or frame_id > $2) order by frame_id limit $3
     ), written as (
       insert into %I (org_id, frame_id, e) select org_id, frame_id, e from batch on conflict do nothing
     )
     select count(*), (select frame_id from batch order by frame_id desc limit 1) from batch',
    state.space_table || '_default', state.partition_table
  ) into copied, last_frame using state.org_id, state.cursor, batch_rows;
  state.rows_moved := state.rows_moved + copied;
  if copied < batch_rows then
    state.step := 'index';
    state.cursor := null;
  else
    state.cursor := last_frame;
  end if;
  return state;
end $$;

create function promotion_index(state partition_promotion) returns partition_promotion
language plpgsql volatile
set search_path = pg_catalog, public, pg_temp
as $$
declare
  -- A graph node is the vector, its neighbours (16 a layer, twice that in the lowest) and their bookkeeping.
  node_bytes bigint;
  wanted_kb bigint;
begin
  select 2 * a.atttypmod + 1024 into node_bytes from pg_attribute a
    where a.attrelid = state.partition_table::regclass and a.attname = 'e';
  wanted_kb := node_bytes * state.rows_moved * 5 / 4 / 1024 + 16 * 1024;
  -- The graph is built in this memory or, beyond it, many times slower on disk. Two GB hold about 700,000 rows of 768 dimensions.
  perform set_config('maintenance_work_mem', least(greatest(wanted_kb, 64 * 1024), 2 * 1024 * 1024 - 1)::text || 'kB', true);
  execute format(
    'create index %I on %I using hnsw (e halfvec_cosine_ops) with (m = 16, ef_construction = 64)',
    state.partition_table || '_hnsw', state.partition_table
  );
  execute format('analyze %I', state.partition_table);
  state.step := 'mirror';
  return state;
end $$;

create function promotion_mirror(state partition_promotion) returns partition_promotion
language plpgsql volatile
set search_path = pg_catalog, public, pg_temp
as $$
declare
  default_table constant text := state.space_table || '_default';
  event record;
begin
  -- Waits for the writers under way; those that come later fire it.
  for event in select * from (values ('insert', 'new'), ('update', 'new'), ('delete', 'old')) as e (name, version) loop
    execute format(
      'create trigger %I after %s on %I for each row when (%s.org_id = %L::uuid) execute function mirror_embedding(%L)',
      'mirror_' || event.name || '_' || replace(state.org_id::text, '-', ''), event.name, default_table, event.version, state.org_id,
      state.partition_table
    );
  end loop;
  state.step := 'reconcile';
  state.cursor := null;
  return state;
end $$;

/* Makes one range of frames equal on both sides, while no mirrored write is under way. */
create function promotion_reconcile(state partition_promotion, batch_rows integer) returns partition_promotion
language plpgsql volatile
set search_path = pg_catalog, public, pg_temp
as $$
declare
  default_table constant text := state.space_table || '_default';
  range_end uuid;
begin
  perform pg_advisory_xact_lock(promotion_lock_key(state.partition_table));
  execute format(
    'select frame_id from %I where org_id = $1 and ($2 is null or frame_id > $2) order by frame_id offset $3 limit 1', default_table
  ) into range_end using state.org_id, state.cursor, batch_rows - 1;
  execute format(
    'delete from %I s where s.org_id = $1 and ($2 is null or s.frame_id > $2) and ($3 is null or s.frame_id <= $3)
       and not exists (select from %I d where d.org_id = s.org_id and d.frame_id = s.frame_id and d.e = s.e)',
    state.partition_table, default_table
  ) using state.org_id, state.cursor, range_end;
  execute format(
    'insert into %I (org_id, frame_id, e)
       select d.org_id, d.frame_id, d.e from %I d
       where d.org_id = $1 and ($2 is null or d.frame_id > $2) and ($3 is null or d.frame_id <= $3)
         and not exists (select from %I s where s.org_id = d.org_id and s.frame_id = d.frame_id)',
    state.partition_table, default_table, state.partition_table
  ) using state.org_id, state.cursor, range_end;
  state.cursor := range_end;
  if range_end is null then
    state.step := 'swap';
  end if;
  return state;
end $$;

create function promotion_swap(state partition_promotion) returns partition_promotion
language plpgsql volatile
set search_path = pg_catalog, public, pg_temp
as $$
declare
  default_table constant text := state.space_table || '_default';
  event text;
  in_default bigint;
  in_side bigint;
begin
  -- In the order in which writers take them; readers may go on with frames. Whoever waits for the parent sees the new partition and the new
  -- rows together.
  lock table only frame in share row exclusive mode;
  execute format('lock table only %I in access exclusive mode', state.space_table);
  execute format('lock table only %I in access exclusive mode', default_table);
  execute format('select count(*) from %I where org_id = $1', default_table) into in_default using state.org_id;
  execute format('select count(*) from %I', state.partition_table) into in_side;
  if in_default <> in_side then
    raise warning 'promotion of %: % rows against %, reconciling again', state.partition_table, in_side, in_default;
    state.step := 'reconcile';
    state.cursor := null;
    return state;
  end if;
  foreach event in array array['insert', 'update', 'delete'] loop
    execute format('drop trigger %I on %I', 'mirror_' || event || '_' || replace(state.org_id::text, '-', ''), default_table);
  end loop;
  execute format('delete from %I where org_id = $1', default_table) using state.org_id;
  execute format('alter table %I attach partition %I for values in (%L)', state.space_table, state.partition_table, state.org_id);
  state.rows_moved := in_side;
  state.step := 'done';
  return state;
end $$;

/*
 * One step of moving one organization; no row when there is nothing to do or another caller is at it. `step` is the one that was done;
 * `blocked` says that a lock was not to be had and nothing was done, so that waiting queries never pile up behind it.
 */
create function promote_partition_step(
  space_table text default 'embedding_builtin_v0',
  rows_min bigint default 2000,
  batch_rows integer default 5000
) returns table (org_id uuid, step text, blocked boolean)
language plpgsql volatile security definer
set search_path = pg_catalog, public, pg_temp
-- Far below deadlock_timeout: in a tangle of locks this gives up before anybody else is made to.
set lock_timeout = '400ms'
set maintenance_work_mem = '64MB'
as $$
#variable_conflict use_variable
declare
  state partition_promotion;
begin
  if space_table not in ('embedding_builtin_v0') then
    raise exception 'no embedding space has the table %', space_table using errcode = 'invalid_parameter_value';
  end if;
  if not pg_try_advisory_xact_lock(promotion_lock_key(space_table)) then
    return;
  end if;
  org_id := promotion_next(space_table, rows_min);
  if org_id is null then
    return;
  end if;
  perform set_config('app.org_id', org_id::text, true);
  select * into state from partition_promotion p where p.org_id = org_id and p.space_table = space_table;
  step := coalesce(state.step, 'start');
  blocked := false;
  begin
    case step
      when 'start' then perform promotion_start(org_id, space_table);
      when 'copy' then state := promotion_copy(state, batch_rows);
      when 'index' then state := promotion_index(state);
      when 'mirror' then state := promotion_mirror(state);
      when 'reconcile' then state := promotion_reconcile(state, batch_rows);
      when 'swap' then state := promotion_swap(state);
    end case;
    if step <> 'start' then
      update partition_promotion p
        set step = state.step, cursor = state.cursor, rows_moved = state.rows_moved, updated_at = now()
        where p.org_id = org_id and p.space_table = space_table;
    end if;
  exception when lock_not_available or deadlock_detected then
    blocked := true;
  end;
  perform set_config('app.org_id', '', true);
  return next;
end $$;

alter function promotion_next owner to kensa_promotion;
alter function promotion_lock_key owner to kensa_owner;
alter function mirror_embedding owner to kensa_owner;
alter function promotion_start owner to kensa_owner;
alter function promotion_copy owner to kensa_owner;
alter function promotion_index owner to kensa_owner;
alter function promotion_mirror owner to kensa_owner;
alter function promotion_reconcile owner to kensa_owner;
alter function promotion_swap owner to kensa_owner;
alter function promote_partition_step owner to kensa_owner;
revoke all on function promotion_next, promotion_lock_key, mirror_embedding, promotion_start, promotion_copy, promotion_index,
  promotion_mirror, promotion_reconcile, promotion_swap, promote_partition_step from public;
grant execute on function promotion_next to kensa_owner;
grant execute on function promote_partition_step to kensa_cron;

-- Only needed while the functions were given to their owners.
revoke create on schema public from kensa_auth, kensa_search, kensa_keys, kensa_promotion;
