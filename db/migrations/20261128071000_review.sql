/*
 * Doubtful verdicts wait in one queue, of every task alike; what people decide about them is kept in full. Goals say how much error an
 * organization accepts and of what; a basis is what evidence is about; a certificate is the proof, for one basis.
 */

-- How much the machine may decide alone of one kind of work and group of labels.
create table certificate_goal (
  org_id uuid not null,
  id uuid not null,
  task text not null,
  -- `certified`: accepts what a certificate proves; `threshold`: a plain threshold, uncertified; `off`: every verdict waits for a person.
  mode text not null,
  alpha double precision not null,
  delta double precision not null,
  -- Share of all verdicts that a person sees one by one whatever their confidence: evidence first, and the watch over it later.
  audit_share double precision not null,
  accept double precision,
  reject double precision,
  -- Verdicts from here on are evidence: who has seen what another alpha would give must prove the one chosen with new ones.
  evidence_from timestamptz(3) not null default now(),
  version integer not null default 1,
  created_at timestamptz(3) not null default now(),
  changed_at timestamptz(3) not null default now(),
  archived_at timestamptz(3),
  -- When the sweep last looked at its evidence.
  evaluated_at timestamptz(3),
  constraint certificate_goal_pkey primary key (org_id, id),
  constraint certificate_goal_org foreign key (org_id) references organization (id) on delete restrict,
  constraint certificate_goal_mode check (mode in ('certified', 'threshold', 'off')),
  constraint certificate_goal_bound check (alpha > 0 and alpha < 1 and delta > 0 and delta < 1),
  constraint certificate_goal_audit_share check (audit_share > 0 and audit_share <= 1),
  constraint certificate_goal_threshold check (
    (mode <> 'threshold' or accept is not null) and accept between 0 and 1 and reject between 0 and accept
  )
);

create index certificate_goal_due on certificate_goal (evaluated_at nulls first) where mode = 'certified' and archived_at is null;

-- The labels of a goal that is not archived; a label has at most one goal of a task.
create table certificate_goal_label (
  org_id uuid not null,
  task text not null,
  label_id uuid not null,
  goal_id uuid not null,
  constraint certificate_goal_label_pkey primary key (org_id, task, label_id),
  constraint certificate_goal_label_goal foreign key (org_id, goal_id) references certificate_goal (org_id, id) on delete cascade,
  constraint certificate_goal_label_label foreign key (org_id, label_id) references label (org_id, id) on delete cascade
);
create index certificate_goal_label_goal_id on certificate_goal_label (org_id, goal_id);
create index certificate_goal_label_label_id on certificate_goal_label (org_id, label_id);

-- What evidence is about. A change of any part is another basis, and evidence never goes from one to the other.
create table certificate_basis (
  org_id uuid not null,
  id uuid not null,
  goal_id uuid not null,
  -- The labels that it is about, by what merges have made of them, and a digest of them for the key.
  label_ids uuid[] not null,
  label_group text not null,
  model_space text not null,
  configuration_version text not null,
  created_at timestamptz(3) not null default now(),
  constraint certificate_basis_pkey primary key (org_id, id),
  constraint certificate_basis_goal foreign key (org_id, goal_id) references certificate_goal (org_id, id) on delete cascade,
  constraint certificate_basis_parts unique (org_id, goal_id, label_group, model_space, configuration_version)
);

create table certificate (
  org_id uuid not null,
  id uuid not null,
  goal_id uuid not null,
  basis_id uuid not null,
  alpha double precision not null,
  delta double precision not null,
  audit_share double precision not null,
  threshold double precision not null,
  audited integer not null,
  errors integer not null,
  p_value double precision not null,
  -- Share of the verdicts of its time that would have been accepted.
  coverage double precision not null,
  -- The last verdict of the evidence; later ones are watched for drift.
  evidence_until uuid not null,
  scores_capital double precision not null default 1,
  errors_capital double precision not null default 1,
  -- The scores are watched block by block; the last verdict of the last whole block, and how many there were.
  watched_blocks integer not null default 0,
  watched_until uuid,
  watched_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  suspended_at timestamptz(3),
  reasons text[] not null default '{}',
  constraint certificate_pkey primary key (org_id, id),
  constraint certificate_goal_of foreign key (org_id, goal_id) references certificate_goal (org_id, id) on delete cascade,
  constraint certificate_basis_of foreign key (org_id, basis_id) references certificate_basis (org_id, id) on delete cascade,
  constraint certificate_suspended check ((suspended_at is null) = (reasons = '{}'))
);
create unique index certificate_standing on certificate (org_id, goal_id) where suspended_at is null;
create index certificate_goal_id on certificate (org_id, goal_id, id);
create index certificate_basis_id on certificate (org_id, basis_id);

alter table verdict
  -- The label that it says, where it says one; never a reason to keep a label.
  add column label_id uuid,
  add column basis_id uuid,
  add constraint verdict_basis foreign key (org_id, basis_id) references certificate_basis (org_id, id) on delete set null (basis_id);
create index verdict_basis_id on verdict (org_id, basis_id, id) where basis_id is not null;

-- A doubtful verdict, waiting or decided. One for each verdict: a verdict that is reported later opens it again.
create table review_item (
  org_id uuid not null,
  id uuid not null,
  verdict_id uuid not null,
  project_id uuid,
  task text not null,
  subject_kind text not null,
  subject_id uuid not null,
  asset_id uuid,
  label_id uuid,
  confidence double precision,
  reason text not null,
  priority integer not null default 0,
  -- Items that are alike: they may be looked at together.
  cluster text,
  due_at timestamptz(3),
  assignee_id uuid,
  escalated_at timestamptz(3),
  escalated_by text,
  note text,
  -- Probability with which a person was to see it one by one, and whether the draw fell on it. Not shown while it waits.
  inclusion double precision not null default 0,
  sampled boolean not null default false,
  -- Its confidence would tell whether it is an audit, so nobody is told it while it waits.
  blind boolean not null default false,
  claimed_by text,
  claimed_until timestamptz(3),
  state text not null default 'open',
  outcome text,
  -- Whether the machine was wrong; only what was looked at one by one is evidence.
  wrong boolean,
  one_by_one boolean,
  decided_by text,
  decided_at timestamptz(3),
  version integer not null default 1,
  created_at timestamptz(3) not null default now(),
  constraint review_item_pkey primary key (org_id, id),
  constraint review_item_org foreign key (org_id) references organization (id) on delete restrict,
  constraint review_item_verdict foreign key (org_id, verdict_id) references verdict (org_id, id) on delete cascade,
  constraint review_item_verdict_once unique (org_id, verdict_id),
  constraint review_item_project foreign key (org_id, project_id) references project (org_id, id) on delete set null (project_id),
  constraint review_item_reason check (
    reason in ('low_confidence', 'no_rule', 'no_answer', 'new_label', 'model_disagreement', 'audit', 'reported')
  ),
  constraint review_item_state check (state in ('open', 'decided', 'withdrawn')),
  constraint review_item_outcome check (
    (state = 'decided') = (outcome is not null) and (outcome is null) = (decided_at is null) and (outcome is null) = (wrong is null)
    and outcome in ('accepted', 'corrected', 'rejected', 'cant_tell')
  ),
  constraint review_item_inclusion check (inclusion between 0 and 1 and (not sampled or inclusion > 0)),
  constraint review_item_claim check ((claimed_by is null) = (claimed_until is null))
);
create index review_item_queue on review_item (org_id, priority desc, id) where state = 'open';
create index review_item_queue_project on review_item (org_id, project_id, priority desc, id) where state = 'open';
create index review_item_queue_label on review_item (org_id, label_id, priority desc, id) where state = 'open';
create index review_item_queue_cluster on review_item (org_id, cluster, priority desc, id) where state = 'open';
create index review_item_queue_asset on review_item (org_id, asset_id, priority desc, id) where state = 'open';
create index review_item_queue_assignee on review_item (org_id, assignee_id, priority desc, id) where state = 'open' and assignee_id is not null;
create index review_item_claims on review_item (org_id, claimed_by) where claimed_by is not null;
create index review_item_decided on review_item (org_id, decided_at desc, id desc) where state = 'decided';
create index review_item_label_decided on review_item (org_id, label_id) where state = 'decided';
create index review_item_project_id on review_item (org_id, project_id);

-- What people did, in order: the whole log. Rows are added; one that was undone names what undid it.
create table review (
  org_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  verdict_id uuid not null,
  action text not null,
  outcome text,
  actor_kind text not null,
  actor_id uuid,
  actor_name text not null,
  -- What the subject was before and became, enough to undo it; null where nothing but the item changed.
  before jsonb,
  after jsonb,
  note text,
  took_ms integer,
  -- One action on many items.
  batch_id uuid,
  item_version integer not null,
  undone_by uuid,
  created_at timestamptz(3) not null default now(),
  constraint review_pkey primary key (org_id, id),
  constraint review_item_of foreign key (org_id, item_id) references review_item (org_id, id) on delete cascade,
  constraint review_action check (action in ('accept', 'correct', 'reject', 'cant_tell', 'escalate', 'report', 'assign', 'undo')),
  constraint review_actor_known check (actor_kind in ('user', 'apiKey', 'runner', 'system')),
  constraint review_item_version_once unique (org_id, item_id, item_version)
);
create index review_actor on review (org_id, actor_kind, actor_id, id desc);
create index review_batch_id on review (org_id, batch_id) where batch_id is not null;
create index review_created_at on review (org_id, id desc);

-- How the queue of an organization is shown.
create table review_setting (
  org_id uuid not null,
  -- Tiers: from here on surely right, and from here on likely; below, unsure.
  sure_from double precision not null default 0.9,
  likely_from double precision not null default 0.7,
  due_hours integer,
  version integer not null default 1,
  changed_at timestamptz(3) not null default now(),
  constraint review_setting_pkey primary key (org_id),
  constraint review_setting_org foreign key (org_id) references organization (id) on delete restrict,
  constraint review_setting_tiers check (likely_from >= 0 and likely_from <= sure_from and sure_from <= 1),
  constraint review_setting_due check (due_hours between 1 and 8760)
);

do $$
declare
  name text;
begin
  foreach name in array array[
    'certificate_goal', 'certificate_goal_label', 'certificate_basis', 'certificate', 'review_item', 'review', 'review_setting'
  ] loop
    execute format('alter table %I owner to kensa_owner', name);
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy tenant on %I to kensa_owner, kensa_app, kensa_runner using (org_id = current_setting(''app.org_id'')::uuid)', name
    );
  end loop;
end $$;

grant select, insert on certificate_goal to kensa_app;
grant update (mode, alpha, delta, audit_share, accept, reject, evidence_from, version, changed_at, archived_at, evaluated_at)
  on certificate_goal to kensa_app;
grant select, insert, delete on certificate_goal_label to kensa_app;
grant select, insert on certificate to kensa_app;
grant select on certificate to kensa_runner;
grant select, insert on certificate_basis to kensa_app, kensa_runner;
grant update (suspended_at, reasons) on certificate to kensa_app, kensa_runner;
grant update (scores_capital, errors_capital, watched_blocks, watched_until, watched_at) on certificate to kensa_app;
grant select on certificate_goal, certificate_goal_label to kensa_runner;
-- What a goal's labels are by now.
grant select (root_id, archived_at) on label to kensa_runner;
-- The sweep learns which goals are due, and nothing about them; it looks at each as its organization.
grant select (org_id, id, mode, archived_at, evaluated_at) on certificate_goal to kensa_cron;
create policy cron on certificate_goal for select to kensa_cron using (true);

grant select, insert on review_item to kensa_app, kensa_runner;
grant update (
  reason, priority, due_at, assignee_id, escalated_at, escalated_by, note, claimed_by, claimed_until, state, outcome, wrong, one_by_one, decided_by, decided_at, version
) on review_item to kensa_app;
-- An item whose verdict a later one replaced waits no longer.
grant update (state, version, claimed_by, claimed_until) on review_item to kensa_runner;
-- History is added to; it goes with its item, by the key, and in no other way.
grant select, insert, update (undone_by) on review to kensa_app;
grant select, insert, update (sure_from, likely_from, due_hours, version, changed_at) on review_setting to kensa_app;
grant select on review_setting to kensa_runner;
-- What a label means, where no model knows its names.
grant select (org_id, label_id, number, definition) on label_version to kensa_runner;
-- Whether anybody listens to what happens by the thousand.
grant select (org_id, project_id, events) on webhook_endpoint to kensa_runner;
-- What a decision does to the region that it is about.
grant update (label_id, x, y, width, height, outline, state, version, changed_by, changed_at) on region to kensa_app;
