/*
 * The builtin pack's models are others now, and vectors of its first space mean nothing to them. Nobody embeds into that space any more, so
 * its table becomes that of the new space, empty; frames get their vectors when they are ingested again.
 */
-- Settings of an extension can be named in a function only once its library is loaded in this session.
select '[1]'::vector, show_trgm('a');

do $$
declare
  own regclass;
begin
  for own in
    select inhrelid::regclass from pg_inherits
    where inhparent = 'embedding_builtin_v0'::regclass and inhrelid <> 'embedding_builtin_v0_default'::regclass
  loop
    execute format('drop table %s', own);
  end loop;
end $$;
delete from partition_promotion where space_table = 'embedding_builtin_v0';
truncate embedding_builtin_v0;
alter table embedding_builtin_v0 rename to embedding_builtin_v1;
alter table embedding_builtin_v0_default rename to embedding_builtin_v1_default;
alter table embedding_builtin_v1 rename constraint embedding_builtin_v0_pkey to embedding_builtin_v1_pkey;
alter table embedding_builtin_v1 rename constraint embedding_builtin_v0_frame to embedding_builtin_v1_frame;

-- The functions that name the space, as they are but for the name.
do $$
declare
  named regprocedure;
begin
  foreach named in array array[
    (select oid::regprocedure from pg_proc where proname = 'search_vector_builtin_v0'),
    (select oid::regprocedure from pg_proc where proname = 'promote_partition_step')
  ] loop
    execute replace(pg_get_functiondef(named), 'builtin_v0', 'builtin_v1');
  end loop;
end $$;
drop function search_vector_builtin_v0;
grant create on schema public to kensa_search;
alter function search_vector_builtin_v1 owner to kensa_search;
revoke create on schema public from kensa_search;
revoke all on function search_vector_builtin_v1 from public;
grant execute on function search_vector_builtin_v1 to kensa_app;
