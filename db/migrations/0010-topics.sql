-- Topics of talks an officer sets for the clubs below: short public words, of no person. A club reads those of every unit
-- above it; an officer reads, adds and takes off the list those of the own units only. Nothing is deleted: activities name topics by id.
create table unit_topic (
  topic_id uuid primary key,
  unit_id text not null,
  name text not null check (length(name) between 1 and 60),
  area text not null,
  set_at timestamptz not null default now(),
  retired boolean not null default false
);
create index unit_topic_by_unit on unit_topic (unit_id);

do $$
begin
  if exists (select from pg_extension where extname = 'citus') then
    perform create_reference_table('unit_topic');
  end if;
end $$;

alter table unit_topic enable row level security;
create policy topics_above_own_club on unit_topic for select to app_rw
  using (unit_id in (select c.ancestor_id from unit_closure c join club_register r on r.unit_now = c.unit_id
    where r.club_id::text = current_setting('app.club', true)));
create policy topics_of_own_units on unit_topic to app_rw
  using (unit_id = any (string_to_array(current_setting('app.units', true), ',')))
  with check (unit_id = any (string_to_array(current_setting('app.units', true), ',')));

grant select, insert on unit_topic to app_rw;
grant update (retired) on unit_topic to app_rw;
