/*
 * The label registry: a label keeps its id for ever, while its name, definition, synonyms, colour and hot-key go through versions; labels
 * merge, come apart again, and are split. What frames carry is never rewritten by any of it but a split, which moves the frames chosen.
 */

/* What makes two names one: Unicode form NFKC, no case, one blank between words. The builtin collation folds alike on every server. */
create function label_key(name text) returns text
language sql immutable strict parallel safe
set search_path = pg_catalog, public, pg_temp
as $$
  select replace(replace(regexp_replace(btrim(lower(normalize(name, NFKC) collate pg_c_utf8)), '\s+', ' ', 'g'), 'ß', 'ss'), 'ς', 'σ')
$$;
alter function label_key owner to kensa_owner;
revoke all on function label_key from public;
grant execute on function label_key to kensa_app, kensa_owner;

-- The last number given out. It never goes back, so that no number is ever given twice; and its row makes those who create labels wait
-- for each other, which makes the limit of labels hold.
create table label_counter (
  org_id uuid not null,
  last_export_id integer not null,
  constraint label_counter_pkey primary key (org_id),
  constraint label_counter_org foreign key (org_id) references organization (id) on delete restrict
);

alter table label
  add column export_id integer,
  add column version integer not null default 1,
  add column color text not null default 'blue',
  add column hotkey text,
  add column all_projects boolean not null default true,
  add column archived_at timestamptz(3),
  -- The label that it went into, and the one that this leads to in the end.
  add column merged_into uuid,
  add column root_id uuid,
  add column updated_at timestamptz(3) not null default now();

update label l set export_id = n.number, root_id = l.id, updated_at = l.created_at,
  color = (array['blue', 'orange', 'green', 'pink', 'sky', 'vermilion', 'yellow', 'gray'])[(n.number - 1) % 8 + 1]
from (select org_id, id, row_number() over (partition by org_id order by created_at, id)::integer as number from label) n
where n.org_id = l.org_id and n.id = l.id;
insert into label_counter (org_id, last_export_id) select org_id, max(export_id) from label group by org_id;
-- Until now only ASCII letters were alike whatever their case. Of names that turn out to be one, the first stays as it is.
update label l set name = l.name || ' (' || l.export_id || ')'
from (select org_id, id, row_number() over (partition by org_id, label_key(name) order by created_at, id) as nth from label) n
where n.org_id = l.org_id and n.id = l.id and n.nth > 1;

alter table label
  alter column export_id set not null,
  alter column root_id set not null,
  drop constraint label_org_id_name,
  -- Null where the label holds the name, or the key, no longer: others may take it then. Deferrable, so that one import may swap two.
  add column name_key text generated always as (case when merged_into is null then label_key(name) end) stored,
  add column hotkey_key text generated always as (case when merged_into is null and archived_at is null then hotkey end) stored,
  add constraint label_org_id_name_key unique (org_id, name_key) deferrable initially immediate,
  add constraint label_org_id_hotkey_key unique (org_id, hotkey_key) deferrable initially immediate,
  add constraint label_org_id_export_id unique (org_id, export_id),
  add constraint label_merged_into foreign key (org_id, merged_into) references label (org_id, id) on delete restrict,
  add constraint label_root check ((merged_into is null) = (root_id = id)),
  add constraint label_color check (color in ('blue', 'orange', 'green', 'pink', 'sky', 'vermilion', 'yellow', 'gray')),
  add constraint label_export_id check (export_id > 0),
  add constraint label_version_positive check (version > 0);
create index label_root_id on label (org_id, root_id);
create index label_merged_into on label (org_id, merged_into) where merged_into is not null;

-- A label that frames carry is not deleted.
alter table frame_label drop constraint frame_label_label;
alter table frame_label add constraint frame_label_label
  foreign key (org_id, label_id) references label (org_id, id) on delete restrict;

-- The projects of a label that is not for all of them.
create table label_project (
  org_id uuid not null,
  label_id uuid not null,
  project_id uuid not null,
  constraint label_project_pkey primary key (org_id, label_id, project_id),
  constraint label_project_label foreign key (org_id, label_id) references label (org_id, id) on delete cascade,
  constraint label_project_project foreign key (org_id, project_id) references project (org_id, id) on delete cascade
);
create index label_project_project_id on label_project (org_id, project_id);

-- What a label was and is, version by version. Rows are added and never changed.
create table label_version (
  org_id uuid not null,
  label_id uuid not null,
  number integer not null,
  name text not null,
  definition text not null default '',
  synonyms jsonb not null default '{}',
  color text not null,
  hotkey text,
  -- Null for all projects. No keys: what was goes on being known.
  project_ids uuid[],
  actor_kind text not null,
  actor_id uuid,
  actor_name text not null,
  created_at timestamptz(3) not null default now(),
  constraint label_version_pkey primary key (org_id, label_id, number),
  constraint label_version_label foreign key (org_id, label_id) references label (org_id, id) on delete cascade,
  constraint label_version_synonyms check (jsonb_typeof(synonyms) = 'object'),
  constraint label_version_actor_known check (actor_kind in ('user', 'apiKey', 'runner', 'system'))
);
insert into label_version (org_id, label_id, number, name, color, actor_kind, actor_id, actor_name, created_at)
select l.org_id, l.id, 1, l.name, l.color, coalesce(a.actor_kind, 'system'), a.actor_id, coalesce(a.actor_name, 'system'), l.created_at
from label l left join lateral (
  select e.actor_kind, e.actor_id, e.actor_name from audit_entry e
  where e.org_id = l.org_id and e.subject_id = l.id and e.action = 'label.created' order by e.at limit 1
) a on true;
alter table label add constraint label_current_version
  foreign key (org_id, id, version) references label_version (org_id, label_id, number) deferrable initially deferred;

-- Every word that a label is known by now: its name (no language) and its synonyms. Search looks words of a query up here.
create table label_term (
  org_id uuid not null,
  label_id uuid not null,
  key text not null generated always as (label_key(text)) stored,
  text text not null,
  language text,
  constraint label_term_pkey primary key (org_id, label_id, key),
  constraint label_term_label foreign key (org_id, label_id) references label (org_id, id) on delete cascade
);
create index label_term_key on label_term (org_id, key);
insert into label_term (org_id, label_id, text) select org_id, id, name from label;

-- What happened to labels beside their versions. It outlives them.
create table label_event (
  org_id uuid not null,
  id uuid not null,
  kind text not null,
  label_id uuid not null,
  label_name text not null,
  other_label_id uuid,
  other_label_name text,
  -- Frames that carried the label then, or that were moved.
  frame_count integer,
  actor_kind text not null,
  actor_id uuid,
  actor_name text not null,
  created_at timestamptz(3) not null default now(),
  constraint label_event_pkey primary key (org_id, id),
  constraint label_event_org foreign key (org_id) references organization (id) on delete restrict,
  constraint label_event_kind check (kind in ('merged', 'unmerged', 'split', 'archived', 'restored')),
  constraint label_event_actor_known check (actor_kind in ('user', 'apiKey', 'runner', 'system'))
);
create index label_event_label_id on label_event (org_id, label_id, id);
create index label_event_other_label_id on label_event (org_id, other_label_id, id) where other_label_id is not null;

/* Numbers a new label; keeps its number; and lets a label go into another only where no circle can come of it. */
create function label_guard() returns trigger
language plpgsql
set search_path = pg_catalog, public, pg_temp
as $$
declare
  target label;
begin
  if tg_op = 'INSERT' then
    if new.merged_into is not null then
      raise exception 'a new label is merged into none' using errcode = 'KL001';
    end if;
    insert into label_counter as c (org_id, last_export_id) values (new.org_id, 1)
    on conflict (org_id) do update set last_export_id = c.last_export_id + 1
    returning c.last_export_id into new.export_id;
    new.root_id := new.id;
    return new;
  end if;
  if new.id <> old.id or new.org_id <> old.org_id or new.export_id <> old.export_id then
    raise exception 'a label keeps its ids' using errcode = 'KL001';
  end if;
  if new.merged_into is not distinct from old.merged_into then
    -- Only the trigger below moves what hangs on a label along with it.
    if new.root_id <> old.root_id and pg_trigger_depth() < 2 then
      raise exception 'where a label leads follows from what it is merged into' using errcode = 'KL001';
    end if;
    return new;
  end if;
  if new.merged_into is null then
    new.root_id := new.id;
    return new;
  end if;
  if old.merged_into is not null then
    raise exception 'the label is merged already' using errcode = 'KL001';
  end if;
  /*
   * The target is one that leads nowhere further, and stays so while this row lock is held; this label leads nowhere yet either. An edge
   * from the root of one tree to the root of another leaves trees, never a circle.
   */
  select * into target from label l where l.org_id = new.org_id and l.id = new.merged_into for no key update;
  if target.id = new.id or target.merged_into is not null then
    raise exception 'a label goes into another that is merged into none' using errcode = 'KL001';
  end if;
  new.root_id := new.merged_into;
  return new;
end $$;

/* What was merged into this label leads where it leads now. */
create function label_lead_along() returns trigger
language plpgsql
set search_path = pg_catalog, public, pg_temp
as $$
begin
  if new.merged_into is not null then
    update label l set root_id = new.root_id where l.org_id = new.org_id and l.root_id = new.id;
  else
    with recursive below as (
      select l.id from label l where l.org_id = new.org_id and l.merged_into = new.id
      union all
      select l.id from below join label l on l.org_id = new.org_id and l.merged_into = below.id
    )
    update label l set root_id = new.id where l.org_id = new.org_id and l.id in (select below.id from below);
  end if;
  return null;
end $$;

alter function label_guard owner to kensa_owner;
alter function label_lead_along owner to kensa_owner;
revoke all on function label_guard, label_lead_along from public;
create trigger label_guard before insert or update on label for each row execute function label_guard();
create trigger label_lead_along after update of merged_into on label for each row
  when (old.merged_into is distinct from new.merged_into) execute function label_lead_along();

do $$
declare
  name text;
begin
  foreach name in array array['label_counter', 'label_project', 'label_version', 'label_term', 'label_event'] loop
    execute format('alter table %I owner to kensa_owner', name);
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy tenant on %I to kensa_owner, kensa_app, kensa_runner using (org_id = current_setting(''app.org_id'')::uuid)', name
    );
  end loop;
end $$;

grant update (version, color, hotkey, all_projects, archived_at, merged_into, root_id, updated_at) on label to kensa_app;
grant select, insert, update (last_export_id) on label_counter to kensa_app;
grant select, insert, delete on label_project, label_term to kensa_app;
-- History is added to; it goes with its label, by the key, and in no other way.
grant select, insert on label_version, label_event to kensa_app;
