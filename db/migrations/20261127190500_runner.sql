-- The fleet: one row a runner process, which it renews while it lives. It belongs to no organization and holds nothing of one, nor where a machine can be reached.
create table runner (
  id uuid not null,
  started_at timestamptz(3) not null,
  seen_at timestamptz(3) not null default clock_timestamp(),
  version text not null,
  device text not null,
  device_name text not null,
  memory_total_bytes bigint,
  memory_used_bytes bigint,
  places integer not null,
  busy_places integer not null,
  engine_is_up boolean not null,
  engine_restarts integer not null,
  query_wait_p95_ms integer,
  packs jsonb not null,
  constraint runner_pkey primary key (id),
  constraint runner_device check (device in ('cpu', 'cuda', 'webgpu')),
  constraint runner_texts check (length(version) <= 100 and length(device_name) <= 200),
  constraint runner_memory check ((memory_total_bytes is null) = (memory_used_bytes is null)),
  constraint runner_packs check (jsonb_typeof(packs) = 'array' and octet_length(packs::text) <= 65536)
);

alter table runner owner to kensa_owner;
alter table runner enable row level security;
alter table runner force row level security;

-- Every organization sees the whole fleet; only runners tell of themselves; the sweeper removes those that fell silent, and no others.
grant select on runner to kensa_app;
grant select (id), insert, delete, update (
  seen_at, memory_total_bytes, memory_used_bytes, busy_places, engine_is_up, engine_restarts, query_wait_p95_ms, packs
) on runner to kensa_runner;
grant select (seen_at), delete on runner to kensa_cron;
create policy fleet on runner to kensa_runner using (true);
create policy fleet_read on runner for select to kensa_app using (true);
create policy cron on runner for select to kensa_cron using (true);
create policy cron_delete on runner for delete to kensa_cron using (seen_at < now() - interval '5 minutes');
