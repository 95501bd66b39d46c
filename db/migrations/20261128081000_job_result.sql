-- What a rehearsal found, which is stored nowhere else: nothing of it is a region or a verdict.
alter table job add column result jsonb;
grant update (result) on job to kensa_runner;
