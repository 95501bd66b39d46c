-- Settings of an extension can be named in a function only once its library is loaded in this session.
select '[1]'::vector, show_trgm('a');

/*
 * The k frames nearest to a query vector, best first, with cosine similarity. A null filter filters nothing; an empty array matches
 * nothing. Volatile, so that each statement inside sees what the others committed, even across a partition's swap.
 */
create function search_vector_builtin_v0(
  query halfvec,
  k integer,
  project_ids uuid[] default null,
  asset_ids uuid[] default null,
  asset_kind text default null,
  created_after timestamptz default null,
  created_before timestamptz default null,
  label_ids uuid[] default null,
  -- Up to here reading every match is faster than walking the graph past those that do not match.
  exact_max integer default 20000
) returns table (frame_id uuid, similarity double precision)
language plpgsql volatile security definer
set search_path = pg_catalog, public, pg_temp
-- A generic plan cached for a large organization would serve a small one.
set plan_cache_mode = force_custom_plan
set hnsw.iterative_scan = relaxed_order
set hnsw.ef_search = 200
set hnsw.max_scan_tuples = 40000
set jit = off
as $$
#variable_conflict use_column
declare
  -- The tenant's border: row security does not apply to this function's owner. Throws when unset.
  org constant uuid := current_setting('app.org_id')::uuid;
  matching uuid[];
  ids uuid[];
  distances double precision[];
begin
  if num_nonnulls(project_ids, asset_ids, asset_kind, created_after, created_before, label_ids) = 0 then
    -- The iterative scan's order is only almost right, hence the second sort.
    return query
      with near as materialized (
        select v.frame_id as id, (v.e <=> query) as distance from embedding_builtin_v0 v
        where v.org_id = org order by v.e <=> query limit greatest(k, 100)
      )
      select near.id, 1 - near.distance from near order by near.distance, near.id limit k;
    return;
  end if;

  matching := array(
    select f.id from frame f join asset a on a.org_id = org and a.id = f.asset_id
    where f.org_id = org
      and (project_ids is null or a.project_id = any (project_ids))
      and (asset_ids is null or a.id = any (asset_ids))
      and (asset_kind is null or a.kind = asset_kind)
      and (created_after is null or a.created_at >= created_after)
      and (created_before is null or a.created_at < created_before)
      and (label_ids is null or exists (
        select from frame_label l where l.org_id = org and l.frame_id = f.id and l.label_id = any (label_ids)
      ))
    limit exact_max + 1
  );

  if cardinality(matching) <= exact_max then
    return query
      select v.frame_id, 1 - (v.e <=> query) from unnest(matching) as m (id)
      join embedding_builtin_v0 v on v.org_id = org and v.frame_id = m.id
      order by v.e <=> query, v.frame_id limit k;
    return;
  end if;

  select array_agg(near.id), array_agg(near.distance) into ids, distances from (
    select v.frame_id as id, (v.e <=> query) as distance from embedding_builtin_v0 v
    where v.org_id = org and exists (
      select from frame f join asset a on a.org_id = org and a.id = f.asset_id
      where f.org_id = org and f.id = v.frame_id
        and (project_ids is null or a.project_id = any (project_ids))
        and (asset_ids is null or a.id = any (asset_ids))
        and (asset_kind is null or a.kind = asset_kind)
        and (created_after is null or a.created_at >= created_after)
        and (created_before is null or a.created_at < created_before)
        and (label_ids is null or exists (
          select from frame_label l where l.org_id = org and l.frame_id = f.id and l.label_id = any (label_ids)
        ))
    )
    order by v.e <=> query limit greatest(k, 100)
  ) near;
  if coalesce(cardinality(ids), 0) >= k then
    return query select n.id, 1 - n.distance from unnest(ids, distances) as n (id, distance) order by n.distance, n.id limit k;
    return;
  end if;

  -- The walk ended before it met enough matches: they lie far from the query. Adding zero keeps the planner off the graph.
  return query
    select v.frame_id, 1 - (v.e <=> query) from embedding_builtin_v0 v
    where v.org_id = org and exists (
      select from frame f join asset a on a.org_id = org and a.id = f.asset_id
      where f.org_id = org and f.id = v.frame_id
        and (project_ids is null or a.project_id = any (project_ids))
        and (asset_ids is null or a.id = any (asset_ids))
        and (asset_kind is null or a.kind = asset_kind)
        and (created_after is null or a.created_at >= created_after)
        and (created_before is null or a.created_at < created_before)
        and (label_ids is null or exists (
          select from frame_label l where l.org_id = org and l.frame_id = f.id and l.label_id = any (label_ids)
        ))
    )
    order by (v.e <=> query) + 0, v.frame_id limit k;
end $$;

/* The k assets whose file names are most like some words, best first, with the similarity of their trigrams (0 to 1). */
create function search_file_name(
  words text,
  k integer,
  project_ids uuid[] default null,
  asset_ids uuid[] default null,
  asset_kind text default null,
  created_after timestamptz default null,
  created_before timestamptz default null,
  label_ids uuid[] default null
) returns table (asset_id uuid, similarity double precision)
language plpgsql volatile security definer
set search_path = pg_catalog, public, pg_temp
set plan_cache_mode = force_custom_plan
set pg_trgm.word_similarity_threshold = 0.4
set jit = off
as $$
#variable_conflict use_column
declare
  org constant uuid := current_setting('app.org_id')::uuid;
begin
  return query
    select a.id, word_similarity(words, a.name)::double precision from asset a
    where a.org_id = org and words <% a.name
      and (project_ids is null or a.project_id = any (project_ids))
      and (asset_ids is null or a.id = any (asset_ids))
      and (asset_kind is null or a.kind = asset_kind)
      and (created_after is null or a.created_at >= created_after)
      and (created_before is null or a.created_at < created_before)
      and (label_ids is null or exists (
        select from frame f join frame_label l on l.org_id = org and l.frame_id = f.id
        where f.org_id = org and f.asset_id = a.id and l.label_id = any (label_ids)
      ))
    order by word_similarity(words, a.name) desc, a.id limit k;
end $$;

alter function search_vector_builtin_v0 owner to kensa_search;
alter function search_file_name owner to kensa_search;
revoke all on function search_vector_builtin_v0, search_file_name from public;
grant execute on function search_vector_builtin_v0, search_file_name to kensa_app;
