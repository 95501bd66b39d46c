-- What machines answer about a subject, of every task alike. A row holds all that was decided from and what was decided, so it replays alone.
create table verdict (
  org_id uuid not null,
  id uuid not null,
  project_id uuid,
  job_id uuid,
  task text not null,
  subject_kind text not null,
  subject_id uuid not null,
  asset_id uuid,
  other_asset_id uuid,
  value jsonb not null,
  scores jsonb not null,
  confidence double precision,
  evidence jsonb not null,
  provenance jsonb not null,
  rule jsonb not null,
  audit_draw double precision not null,
  holds text[] not null,
  versions jsonb not null,
  decision text not null,
  reason text not null,
  audit_inclusion double precision not null,
  key text not null,
  answer_index integer not null default 0,
  created_at timestamptz(3) not null default now(),
  superseded_at timestamptz(3),
  constraint verdict_pkey primary key (org_id, id),
  constraint verdict_org foreign key (org_id) references organization (id) on delete restrict,
  constraint verdict_project foreign key (org_id, project_id) references project (org_id, id) on delete set null (project_id),
  constraint verdict_job foreign key (org_id, job_id) references job (org_id, id) on delete set null (job_id),
  constraint verdict_asset foreign key (org_id, asset_id) references asset (org_id, id) on delete cascade,
  constraint verdict_other_asset foreign key (org_id, other_asset_id) references asset (org_id, id) on delete cascade,
  constraint verdict_subject check (
    subject_kind in ('frame', 'region', 'specimen', 'asset', 'asset_pair')
    and (subject_kind = 'specimen' or asset_id is not null)
    and (subject_kind not in ('asset', 'asset_pair') or subject_id = asset_id)
    and (subject_kind = 'asset_pair') = (other_asset_id is not null)
  ),
  constraint verdict_confidence check (confidence between 0 and 1),
  constraint verdict_audit_draw check (audit_draw >= 0 and audit_draw < 1),
  constraint verdict_decision check (decision in ('accepted', 'needs_review', 'rejected')),
  constraint verdict_key check (length(key) between 1 and 500 and answer_index >= 0)
);
-- A later answer to the same question supersedes the earlier one; it never stands beside it.
create unique index verdict_standing on verdict (org_id, key, answer_index) where superseded_at is null;
create index verdict_project_id on verdict (org_id, project_id, id);
create index verdict_job_id on verdict (org_id, job_id, id);
create index verdict_asset_id on verdict (org_id, asset_id, id);
create index verdict_other_asset_id on verdict (org_id, other_asset_id) where other_asset_id is not null;
create index verdict_subject_id on verdict (org_id, subject_id, id);
create index verdict_decision on verdict (org_id, decision, id);

-- Labelled boxes on frames, in pixels of the frame; `outline` is for polygons and masks.
create table region (
  org_id uuid not null,
  id uuid not null,
  frame_id uuid not null,
  label_id uuid not null,
  x double precision not null,
  y double precision not null,
  width double precision not null,
  height double precision not null,
  outline jsonb,
  origin text not null,
  state text not null,
  verdict_id uuid,
  version integer not null default 1,
  created_by text not null,
  created_at timestamptz(3) not null default now(),
  changed_by text,
  changed_at timestamptz(3),
  constraint region_pkey primary key (org_id, id),
  constraint region_frame foreign key (org_id, frame_id) references frame (org_id, id) on delete cascade,
  constraint region_label foreign key (org_id, label_id) references label (org_id, id) on delete restrict,
  constraint region_verdict foreign key (org_id, verdict_id) references verdict (org_id, id) on delete cascade,
  constraint region_known check (origin in ('machine', 'person') and state in ('proposed', 'accepted', 'rejected')),
  constraint region_verdict_of_machine check ((origin = 'machine') = (verdict_id is not null)),
  constraint region_version check (version >= 1 and (version = 1) = (changed_at is null))
);
create index region_frame_id on region (org_id, frame_id, id);
create index region_label_id on region (org_id, label_id, frame_id);
create index region_verdict_id on region (org_id, verdict_id);

create function check_region_box() returns trigger
language plpgsql
set search_path = pg_catalog, public, pg_temp
as $$
declare
  f record;
begin
  select width_px, height_px into f from frame where org_id = new.org_id and id = new.frame_id;
  -- Without a frame the foreign key speaks.
  if not found then return new; end if;
  -- Written so that NaN fails, which is larger than every number.
  if not (new.x >= 0 and new.y >= 0 and new.width > 0 and new.height > 0
    and new.x + new.width <= f.width_px and new.y + new.height <= f.height_px)
  then
    raise exception 'the box % % % % is not inside the frame of % by % pixels', new.x, new.y, new.width, new.height, f.width_px, f.height_px
      using errcode = 'check_violation', constraint = 'region_inside_frame';
  end if;
  return new;
end $$;
create trigger check_region_box before insert or update of frame_id, x, y, width, height on region
  for each row execute function check_region_box();

do $$
declare
  name text;
begin
  foreach name in array array['verdict', 'region'] loop
    execute format('alter table %I owner to kensa_owner', name);
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy tenant on %I to kensa_owner, kensa_app, kensa_runner using (org_id = current_setting(''app.org_id'')::uuid)', name
    );
  end loop;
end $$;
alter function check_region_box owner to kensa_owner;
revoke all on function check_region_box from public;

-- Nobody changes a verdict but to say that a later one took its place. (Its owner needs more for cascades; nobody is its owner.)
grant select on verdict, region to kensa_app;
grant select, insert, update (superseded_at) on verdict to kensa_runner;
grant select, insert, delete on region to kensa_runner;
-- What labels mean to a model.
grant select (org_id, id, version) on label to kensa_runner;
grant select on label_term to kensa_runner;
