-- Files that annotations leave in. A row has the id of the job that makes the file; where that stands, the job says.
create table annotation_export (
  org_id uuid not null,
  id uuid not null,
  format text not null,
  input jsonb not null,
  storage_key text,
  -- The multipart upload under way, so that another attempt can abort it.
  upload_id text,
  sha256 text,
  bytes bigint,
  counts jsonb,
  created_by text not null,
  created_at timestamptz(3) not null default now(),
  expires_at timestamptz(3),
  constraint annotation_export_pkey primary key (org_id, id),
  constraint annotation_export_job foreign key (org_id, id) references job (org_id, id) on delete cascade,
  constraint annotation_export_format check (format in ('coco', 'yolo_detect', 'yolo_segment', 'label_studio', 'csv')),
  constraint annotation_export_whole check (
    (sha256 is null and bytes is null and counts is null and expires_at is null)
    or (sha256 ~ '^[0-9a-f]{64}$' and bytes > 0 and counts is not null and expires_at is not null and storage_key is not null)
  )
);

-- Files that annotations come in: checked by one job, applied by another.
create table annotation_import (
  org_id uuid not null,
  id uuid not null,
  format text not null,
  name text not null,
  bytes bigint not null,
  project_id uuid,
  check_job_id uuid,
  apply_job_id uuid,
  -- Of each batch of frames what stood on them when it was checked.
  batch_digests text[],
  report jsonb,
  applied jsonb,
  created_by text not null,
  created_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null,
  constraint annotation_import_pkey primary key (org_id, id),
  constraint annotation_import_org foreign key (org_id) references organization (id) on delete restrict,
  constraint annotation_import_project foreign key (org_id, project_id) references project (org_id, id) on delete set null (project_id),
  constraint annotation_import_check_job foreign key (org_id, check_job_id) references job (org_id, id) on delete set null (check_job_id),
  constraint annotation_import_apply_job foreign key (org_id, apply_job_id) references job (org_id, id) on delete set null (apply_job_id),
  constraint annotation_import_format check (format in ('coco', 'yolo', 'label_studio', 'csv')),
  constraint annotation_import_bytes check (bytes > 0)
);
create index annotation_import_project_id on annotation_import (org_id, project_id) where project_id is not null;
create index annotation_import_check_job_id on annotation_import (org_id, check_job_id) where check_job_id is not null;
create index annotation_import_apply_job_id on annotation_import (org_id, apply_job_id) where apply_job_id is not null;

do $$
declare
  name text;
begin
  foreach name in array array['annotation_export', 'annotation_import'] loop
    execute format('alter table %I owner to kensa_owner', name);
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy tenant on %I to kensa_owner, kensa_app, kensa_runner using (org_id = current_setting(''app.org_id'')::uuid)', name
    );
  end loop;
end $$;

grant select, insert on annotation_export to kensa_app;
grant select, update (storage_key, upload_id, sha256, bytes, counts, expires_at) on annotation_export to kensa_runner;
grant select, insert, update (check_job_id, apply_job_id, report, batch_digests, applied) on annotation_import to kensa_app;
grant select, update (report, batch_digests, applied) on annotation_import to kensa_runner;

-- What files say of labels, and how names in files are recognised.
grant select (name, export_id, root_id, merged_into, archived_at, all_projects, name_key) on label to kensa_runner;
grant select on label_project to kensa_runner;
grant execute on function label_key to kensa_runner;
-- An import changes regions that the report named; it never deletes one.
grant update (label_id, x, y, width, height, outline, state, version, changed_by, changed_at) on region to kensa_runner;
