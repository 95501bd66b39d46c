-- The sweeper tells of what it ends, which takes the project that the asset belongs to: events go to the endpoints of a project.
grant select (project_id) on asset to kensa_cron;
