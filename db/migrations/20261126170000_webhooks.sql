-- Where a customer wants to hear of events. Secrets are sealed by a key that the database does not have.
create table webhook_endpoint (
  org_id uuid not null,
  id uuid not null,
  project_id uuid,
  url text not null,
  description text not null default '',
  events text[],
  state text not null default 'enabled',
  disabled_reason text,
  disabled_at timestamptz(3),
  failing_since timestamptz(3),
  secret_sealed text not null,
  previous_secret_sealed text,
  previous_secret_ends_at timestamptz(3),
  created_by text not null,
  created_at timestamptz(3) not null default now(),
  constraint webhook_endpoint_pkey primary key (org_id, id),
  constraint webhook_endpoint_org foreign key (org_id) references organization (id) on delete restrict,
  constraint webhook_endpoint_project foreign key (org_id, project_id) references project (org_id, id) on delete cascade,
  constraint webhook_endpoint_state check (state in ('enabled', 'disabled')),
  constraint webhook_endpoint_reason check ((state = 'disabled') = (disabled_reason is not null) and disabled_reason in ('manual', 'gone', 'failing'))
);
create index webhook_endpoint_project_id on webhook_endpoint (org_id, project_id) where project_id is not null;

-- The body as it is sent, byte for byte, at every try and to every endpoint.
create table webhook_event (
  org_id uuid not null,
  id uuid not null,
  type text not null,
  body text not null,
  created_at timestamptz(3) not null default now(),
  constraint webhook_event_pkey primary key (org_id, id),
  constraint webhook_event_org foreign key (org_id) references organization (id) on delete restrict
);
create index webhook_event_created_at on webhook_event (created_at);

create table webhook_delivery (
  org_id uuid not null,
  id uuid not null,
  endpoint_id uuid not null,
  event_id uuid not null,
  state text not null,
  attempts integer not null default 0,
  step integer not null default 0,
  claim integer not null default 0,
  next_attempt_at timestamptz(3),
  last_outcome text,
  last_status integer,
  delivered_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  constraint webhook_delivery_pkey primary key (org_id, id),
  constraint webhook_delivery_once unique (org_id, endpoint_id, event_id),
  constraint webhook_delivery_endpoint foreign key (org_id, endpoint_id) references webhook_endpoint (org_id, id) on delete cascade,
  constraint webhook_delivery_event foreign key (org_id, event_id) references webhook_event (org_id, id) on delete cascade,
  constraint webhook_delivery_state check (state in ('pending', 'delivered', 'failed', 'skipped')),
  constraint webhook_delivery_next check ((state = 'pending') = (next_attempt_at is not null))
);
create index webhook_delivery_pending on webhook_delivery (org_id, endpoint_id, next_attempt_at) where state = 'pending';
create index webhook_delivery_endpoint_id on webhook_delivery (org_id, endpoint_id, id);
create index webhook_delivery_event_id on webhook_delivery (org_id, event_id);

create table webhook_attempt (
  org_id uuid not null,
  id uuid not null,
  delivery_id uuid not null,
  number integer not null,
  started_at timestamptz(3) not null,
  duration_ms integer not null,
  outcome text not null,
  status integer,
  detail text,
  request_headers jsonb not null,
  response_headers jsonb not null,
  response_body text not null,
  response_body_is_cut boolean not null,
  constraint webhook_attempt_pkey primary key (org_id, id),
  constraint webhook_attempt_delivery foreign key (org_id, delivery_id) references webhook_delivery (org_id, id) on delete cascade
);
create index webhook_attempt_delivery_id on webhook_attempt (org_id, delivery_id, number);

do $$
declare
  name text;
begin
  foreach name in array array['webhook_endpoint', 'webhook_event', 'webhook_delivery', 'webhook_attempt'] loop
    execute format('alter table %I owner to kensa_owner', name);
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy tenant on %I to kensa_owner, kensa_app, kensa_runner using (org_id = current_setting(''app.org_id'')::uuid)', name
    );
  end loop;
end $$;

grant select, insert, delete, update (
  url, description, events, state, disabled_reason, disabled_at, failing_since, secret_sealed, previous_secret_sealed, previous_secret_ends_at
) on webhook_endpoint to kensa_app;
grant select, insert on webhook_event, webhook_attempt to kensa_app;
grant select, insert, update (state, attempts, step, claim, next_attempt_at, last_outcome, last_status, delivered_at)
  on webhook_delivery to kensa_app;

-- The sweeper delivers for all organizations: what it sends it must read. It changes no address and no secret.
grant select, update (state, disabled_reason, disabled_at, failing_since) on webhook_endpoint to kensa_cron;
grant select, insert, delete on webhook_event to kensa_cron;
grant select, insert, update (state, attempts, step, claim, next_attempt_at, last_outcome, last_status, delivered_at)
  on webhook_delivery to kensa_cron;
grant insert on webhook_attempt to kensa_cron;
create policy cron on webhook_endpoint for select to kensa_cron using (true);
create policy cron_update on webhook_endpoint for update to kensa_cron using (true);
create policy cron on webhook_event for select to kensa_cron using (true);
create policy cron_insert on webhook_event for insert to kensa_cron with check (true);
create policy cron_delete on webhook_event for delete to kensa_cron using (created_at < now() - interval '30 days');
create policy cron on webhook_delivery to kensa_cron using (true);
create policy cron on webhook_attempt for insert to kensa_cron with check (true);

-- Finding who has something due must not cost more the more is waiting: one step of the index for each endpoint, however deep its queue.
create index outbox_events on outbox (next_attempt_at) where sent_at is null and kind = 'event';
