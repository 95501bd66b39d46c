-- One narrow table per embedding space. Small organizations share the default partition, whose primary key serves exact search;
-- an organization that outgrows it gets a partition with an HNSW index of its own.
create table embedding_builtin_v0 (
  org_id uuid not null,
  frame_id uuid not null,
  e halfvec(256) not null,
  constraint embedding_builtin_v0_pkey primary key (org_id, frame_id),
  constraint embedding_builtin_v0_frame foreign key (org_id, frame_id) references frame (org_id, id) on delete cascade
) partition by list (org_id);

-- In line even when wide: an exact scan reads every vector.
alter table embedding_builtin_v0 alter column e set storage plain;
create table embedding_builtin_v0_default partition of embedding_builtin_v0 default;

-- What may go without taking its row along; the generator cannot name the column to clear.
alter table asset add constraint asset_job foreign key (org_id, job_id) references job (org_id, id) on delete set null (job_id);
create index asset_job_id on asset (org_id, job_id) where job_id is not null;
alter table search add constraint search_frame foreign key (org_id, frame_id) references frame (org_id, id) on delete set null (frame_id);

create index asset_name_trigrams on asset using gin (name gin_trgm_ops);

-- How far each organization's move to a partition of its own has come.
create table partition_promotion (
  org_id uuid not null references organization (id) on delete restrict,
  space_table text not null,
  partition_table text not null,
  step text not null,
  cursor uuid,
  rows_moved bigint not null default 0,
  started_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint partition_promotion_pkey primary key (org_id, space_table),
  constraint partition_promotion_step check (step in ('copy', 'index', 'mirror', 'reconcile', 'swap', 'done'))
);
