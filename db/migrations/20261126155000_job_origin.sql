-- Where a job comes from, so that what it uses can be itemised by project and by key.
alter table job
  add column project_id uuid,
  add column api_key_id uuid,
  add column created_by text not null default 'system';

-- One organization at a time: whoever migrates without being superuser is under the tenant policy too.
do $$
declare
  org uuid;
begin
  for org in select id from organization loop
    perform set_config('app.org_id', org::text, true);
    update job set project_id = asset.project_id, created_by = asset.created_by
      from asset where job.org_id = org and asset.org_id = org and asset.id = job.asset_id;
  end loop;
  perform set_config('app.org_id', '', true);
end $$;

alter table job
  add constraint job_project foreign key (org_id, project_id) references project (org_id, id) on delete set null (project_id),
  add constraint job_api_key foreign key (org_id, api_key_id) references api_key (org_id, id) on delete restrict;

create index job_project_id on job (org_id, project_id, id);
create index job_api_key_id on job (org_id, api_key_id) where api_key_id is not null;
