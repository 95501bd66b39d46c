-- All that the edge sees of identity outside its sign-in code: the people of the current organization.
create view org_profile with (security_barrier) as
  select id, name, slug from organization where id = current_setting('app.org_id')::uuid;

create view org_member with (security_barrier) as
  select m.id, m.user_id, u.name, u.email, m.role, m.created_at as joined_at
  from member m join "user" u on u.id = m.user_id
  where m.organization_id = current_setting('app.org_id')::uuid;

create view org_invitation with (security_barrier) as
  select id, email, coalesce(role, 'member') as role, expires_at, created_at
  from invitation
  where organization_id = current_setting('app.org_id')::uuid and status = 'pending';

alter view org_profile owner to kensa_auth;
alter view org_member owner to kensa_auth;
alter view org_invitation owner to kensa_auth;
grant select on org_profile, org_member, org_invitation to kensa_app;
