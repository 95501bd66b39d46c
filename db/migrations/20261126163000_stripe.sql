-- What Stripe knows of an organization, and what of the ledger it was told. The plan itself is in `billing_plan`.

create table billing_account (
  org_id uuid not null,
  customer_id text not null,
  subscription_id text,
  -- Stripe's own word for it.
  subscription_state text,
  period_end_at timestamptz(3),
  cancel_at timestamptz(3),
  -- Where an unpaid invoice can be paid; null while nothing is owed.
  payment_url text,
  -- When the state above was asked for: an older answer never overwrites a newer one, in whichever order they arrive.
  synced_at timestamptz,
  reconciled_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  constraint billing_account_pkey primary key (org_id),
  constraint billing_account_org foreign key (org_id) references organization (id) on delete restrict
);

-- Times in which the ledger is billed, one a subscription. Usage outside of them was paid by the free plan.
create table metered_window (
  org_id uuid not null,
  subscription_id text not null,
  customer_id text not null,
  from_at timestamptz(3) not null,
  until_at timestamptz(3),
  -- Entries up to here are in `meter_event`.
  enqueued_until timestamptz(3) not null,
  constraint metered_window_pkey primary key (org_id, subscription_id),
  constraint metered_window_account foreign key (org_id) references billing_account (org_id) on delete restrict
);

-- A ledger entry on its way to Stripe.
create table meter_event (
  org_id uuid not null,
  ledger_id uuid not null,
  unit text not null,
  customer_id text not null,
  quantity bigint not null,
  occurred_at timestamptz(3) not null,
  -- What is sent, and as what: as the ledger has it, unless a comparison with Stripe found a part of it there.
  identifier text not null,
  send_quantity bigint not null,
  state text not null default 'pending',
  attempts integer not null default 0,
  next_attempt_at timestamptz(3) not null,
  -- Since the first try whose outcome nobody knows; null when Stripe can't have it.
  uncertain_since timestamptz(3),
  settled_at timestamptz(3),
  error text,
  constraint meter_event_pkey primary key (org_id, ledger_id),
  constraint meter_event_ledger foreign key (org_id, ledger_id) references ledger_entry (org_id, id) on delete restrict,
  constraint meter_event_state check (state in ('pending', 'accepted', 'blocked', 'expired')),
  -- One event may carry what is missing of its whole minute, which can be more than its own quantity.
  constraint meter_event_quantity check (quantity > 0 and send_quantity > 0)
);
create index meter_event_due on meter_event (org_id, unit, next_attempt_at) where state = 'pending';
create index meter_event_time on meter_event (org_id, unit, occurred_at);

-- Stripe takes one call at a time for a customer and meter: whoever holds the lease makes it.
create table meter_lane (
  org_id uuid not null,
  unit text not null,
  lease_until timestamptz(3) not null default '-infinity',
  next_attempt_at timestamptz(3) not null default '-infinity',
  failures integer not null default 0,
  constraint meter_lane_pkey primary key (org_id, unit),
  constraint meter_lane_account foreign key (org_id) references billing_account (org_id) on delete restrict
);

-- Webhook events that were applied.
create table stripe_event (
  org_id uuid not null,
  event_id text not null,
  type text not null,
  created_at timestamptz(3) not null,
  received_at timestamptz(3) not null default now(),
  constraint stripe_event_pkey primary key (org_id, event_id),
  constraint stripe_event_account foreign key (org_id) references billing_account (org_id) on delete restrict
);

create table meter_reconciliation (
  org_id uuid not null,
  id uuid not null,
  unit text not null,
  period_start_at timestamptz(3) not null,
  period_end_at timestamptz(3) not null,
  ledger_quantity bigint not null,
  stripe_quantity bigint not null,
  -- Not yet known to be at Stripe.
  pending_quantity bigint not null,
  oldest_pending_at timestamptz(3),
  state text not null,
  checked_at timestamptz(3) not null,
  constraint meter_reconciliation_pkey primary key (org_id, id),
  constraint meter_reconciliation_account foreign key (org_id) references billing_account (org_id) on delete restrict,
  constraint meter_reconciliation_state check (state in ('matched', 'catching_up', 'late', 'drifted'))
);
create index meter_reconciliation_checked_at on meter_reconciliation (org_id, checked_at);

do $$
declare
  name text;
begin
  foreach name in array array['billing_account', 'metered_window', 'meter_event', 'meter_lane', 'stripe_event', 'meter_reconciliation'] loop
    execute format('alter table %I owner to kensa_owner', name);
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy tenant on %I to kensa_owner, kensa_app, kensa_runner using (org_id = current_setting(''app.org_id'')::uuid)', name
    );
  end loop;
end $$;

grant select, insert, update (subscription_id, subscription_state, period_end_at, cancel_at, payment_url, synced_at) on billing_account to kensa_app;
grant select, insert, update (until_at) on metered_window to kensa_app;
grant select, insert on stripe_event to kensa_app;
grant select on meter_reconciliation to kensa_app;

grant select (org_id, customer_id, reconciled_at), update (reconciled_at) on billing_account to kensa_cron;
grant select, update (enqueued_until) on metered_window to kensa_cron;
grant select, insert, update (identifier, send_quantity, state, attempts, next_attempt_at, uncertain_since, settled_at, error) on meter_event to kensa_cron;
grant select, insert, update (lease_until, next_attempt_at, failures) on meter_lane to kensa_cron;
grant select, insert, delete on meter_reconciliation to kensa_cron;
grant select (received_at), delete on stripe_event to kensa_cron;

create policy cron on billing_account to kensa_cron using (true);
create policy cron on metered_window to kensa_cron using (true);
create policy cron on meter_event for select to kensa_cron using (true);
create policy cron_insert on meter_event for insert to kensa_cron with check (state = 'pending');
-- What is settled stays as it is.
create policy cron_update on meter_event for update to kensa_cron using (state = 'pending') with check (true);
create policy cron on meter_lane to kensa_cron using (true);
create policy cron on meter_reconciliation to kensa_cron using (true);
create policy cron on stripe_event for select to kensa_cron using (true);
create policy cron_delete on stripe_event for delete to kensa_cron using (received_at < now() - interval '60 days');
