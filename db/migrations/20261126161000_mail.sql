-- Mails wait in the outbox. What was sent is blanked: mails hold addresses and links.
grant update (payload) on outbox to kensa_app, kensa_cron;
grant insert on outbox to kensa_auth;
create policy auth on outbox for insert to kensa_auth with check (org_id = current_setting('app.org_id')::uuid and kind = 'mail');

-- The language that a person's browser asked for at the last sign-in; mails that nobody asked for are written in it.
alter table "user" add column language text;

create or replace view org_member with (security_barrier) as
  select m.id, m.user_id, u.name, u.email, m.role, m.created_at as joined_at, u.language
  from member m join "user" u on u.id = m.user_id
  where m.organization_id = current_setting('app.org_id')::uuid;

-- The sweeper writes to the admins of an organization (limits reached, endpoints disabled), one organization at a time.
grant select on org_member, org_profile to kensa_cron;
