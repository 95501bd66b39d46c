/*
 * Rubrics: yes/no criteria, the patterns that answers make, and how those are put into words, in versions that never change. An assessment
 * is what stands of a rubric's answers about a frame, people's corrections in it; the machine's own are in its verdict. What language models
 * answered is kept as it came.
 */
create table rubric (
  org_id uuid not null,
  id uuid not null,
  name text not null,
  name_key text not null generated always as (label_key(name)) stored,
  description text not null default '',
  -- The version of the content in force.
  number integer not null default 1,
  version integer not null default 1,
  archived_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint rubric_pkey primary key (org_id, id),
  constraint rubric_org foreign key (org_id) references organization (id) on delete restrict,
  constraint rubric_org_id_name_key unique (org_id, name_key),
  constraint rubric_numbers check (number > 0 and version > 0)
);

-- Rows are added and never changed.
create table rubric_version (
  org_id uuid not null,
  rubric_id uuid not null,
  number integer not null,
  content jsonb not null,
  rules_hash text not null,
  criterion_count integer not null,
  pattern_count integer not null,
  actor_kind text not null,
  actor_id uuid,
  actor_name text not null,
  created_at timestamptz(3) not null default now(),
  constraint rubric_version_pkey primary key (org_id, rubric_id, number),
  constraint rubric_version_rubric foreign key (org_id, rubric_id) references rubric (org_id, id) on delete cascade,
  constraint rubric_version_number check (number > 0),
  constraint rubric_version_rules_hash check (rules_hash ~ '^[0-9a-f]{64}$'),
  constraint rubric_version_actor_known check (actor_kind in ('user', 'apiKey', 'runner', 'system'))
);
alter table rubric add constraint rubric_current_version
  foreign key (org_id, id, number) references rubric_version (org_id, rubric_id, number) deferrable initially deferred;

-- What a language model was asked about a frame and every answer as it came, those that were refused too.
create table model_answer (
  org_id uuid not null,
  id uuid not null,
  job_id uuid,
  frame_id uuid,
  endpoint text not null,
  model text not null,
  question text not null,
  valid boolean not null,
  tries jsonb not null,
  input_tokens integer not null,
  output_tokens integer not null,
  took_ms integer not null,
  created_at timestamptz(3) not null default now(),
  constraint model_answer_pkey primary key (org_id, id),
  constraint model_answer_org foreign key (org_id) references organization (id) on delete restrict,
  constraint model_answer_job foreign key (org_id, job_id) references job (org_id, id) on delete set null (job_id),
  constraint model_answer_frame foreign key (org_id, frame_id) references frame (org_id, id) on delete cascade,
  constraint model_answer_tries check (jsonb_typeof(tries) = 'array'),
  constraint model_answer_counts check (input_tokens >= 0 and output_tokens >= 0 and took_ms >= 0)
);
create index model_answer_frame_id on model_answer (org_id, frame_id);
create index model_answer_job_id on model_answer (org_id, job_id);

create table assessment (
  org_id uuid not null,
  id uuid not null,
  rubric_id uuid not null,
  rubric_number integer not null,
  frame_id uuid not null,
  -- Its verdict's, to filter by: among all the frames of an organization those of a project would be looked for one by one.
  project_id uuid,
  answers jsonb not null,
  -- The best of what the answers make, best first, as `algorithms/patterns` ranks them; the first of them again, to filter by.
  patterns jsonb not null,
  pattern_id text,
  method text not null,
  state text not null,
  verdict_id uuid not null,
  model_answer_id uuid,
  version integer not null default 1,
  created_at timestamptz(3) not null default now(),
  changed_by text,
  changed_at timestamptz(3),
  constraint assessment_pkey primary key (org_id, id),
  constraint assessment_rubric foreign key (org_id, rubric_id, rubric_number)
    references rubric_version (org_id, rubric_id, number) on delete restrict,
  constraint assessment_frame foreign key (org_id, frame_id) references frame (org_id, id) on delete cascade,
  constraint assessment_project foreign key (org_id, project_id) references project (org_id, id) on delete set null (project_id),
  constraint assessment_verdict foreign key (org_id, verdict_id) references verdict (org_id, id) on delete cascade,
  constraint assessment_model_answer foreign key (org_id, model_answer_id)
    references model_answer (org_id, id) on delete set null (model_answer_id),
  constraint assessment_once unique (org_id, frame_id, rubric_id, rubric_number),
  constraint assessment_known check (method in ('language_model', 'similarity') and state in ('proposed', 'accepted', 'rejected')),
  constraint assessment_version check (version >= 1 and (version = 1) = (changed_at is null)),
  constraint assessment_json check (jsonb_typeof(answers) = 'object' and jsonb_typeof(patterns) = 'array')
);
create index assessment_rubric_id on assessment (org_id, rubric_id, id);
create index assessment_rubric_number on assessment (org_id, rubric_id, rubric_number, id);
-- Rows are wide; counts are read from this alone.
create index assessment_pattern_id on assessment (org_id, rubric_id, pattern_id, id) include (rubric_number, state);
create index assessment_state on assessment (org_id, state, rubric_id, id);
create index assessment_project_id on assessment (org_id, project_id, rubric_id, id);
create index assessment_verdict_id on assessment (org_id, verdict_id);
create index assessment_model_answer_id on assessment (org_id, model_answer_id) where model_answer_id is not null;

create function assessment_project() returns trigger
language plpgsql
set search_path = pg_catalog, public, pg_temp
as $$
begin
  select v.project_id into new.project_id from verdict v where v.org_id = new.org_id and v.id = new.verdict_id;
  return new;
end $$;
alter function assessment_project owner to kensa_owner;
revoke all on function assessment_project from public;
create trigger assessment_project before insert on assessment for each row execute function assessment_project();

do $$
declare
  name text;
begin
  foreach name in array array['rubric', 'rubric_version', 'model_answer', 'assessment'] loop
    execute format('alter table %I owner to kensa_owner', name);
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy tenant on %I to kensa_owner, kensa_app, kensa_runner using (org_id = current_setting(''app.org_id'')::uuid)', name
    );
  end loop;
end $$;

grant select, insert on rubric to kensa_app;
grant update (name, description, number, version, archived_at, updated_at) on rubric to kensa_app;
grant select, insert on rubric_version to kensa_app;
grant select on rubric, rubric_version to kensa_runner;
grant select on model_answer, assessment to kensa_app;
grant update (answers, patterns, pattern_id, state, version, changed_by, changed_at) on assessment to kensa_app;
-- What a machine answered anew takes the place of what it had answered; people's work stays.
grant select, insert, delete on assessment to kensa_runner;
grant select, insert on model_answer to kensa_runner;
