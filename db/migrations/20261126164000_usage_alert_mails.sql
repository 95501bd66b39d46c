-- Mails go through the outbox, which keeps count of tries; the alert only remembers that its mail was noted there.
drop index usage_alert_due;
alter table usage_alert drop column mail_attempts, drop column next_mail_at;
create index usage_alert_due on usage_alert (created_at) where mailed_at is null;
-- Names the key whose limit it is.
grant select (org_id, id, name) on api_key to kensa_cron;
create policy cron_names on api_key for select to kensa_cron using (true);
