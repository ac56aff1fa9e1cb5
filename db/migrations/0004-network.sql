-- The roll-up above the clubs. unit_figure is a reference table refreshed by INSERT … SELECT … ON CONFLICT from the
-- queue of club-months whose figures changed; in the borders of now. Figures in the borders of a past date are read
-- from the clubs' own figures through club_place and unit_closure. app.units holds the units a reader was given;
-- what lies below them is theirs too.
set local citus.multi_shard_modify_mode = 'sequential';

create table unit_figure (
  unit_id text not null,
  month text not null,
  indicator text not null,
  amount bigint not null,
  primary key (unit_id, indicator, month)
);

-- Local queue, appended to by every push; `seq` is the club's head after that push.
create table roll_up_due (
  id bigint generated always as identity primary key,
  club_id uuid not null,
  seq bigint not null,
  months text[] not null,
  queued_at timestamptz not null default now()
);

do $$
begin
  if exists (select from pg_extension where extname = 'citus') then
    perform create_reference_table('unit_figure');
  end if;
end $$;

alter table unit_figure enable row level security;
create policy own_units on unit_figure to app_rw
  using (unit_id in (select c.unit_id from unit_closure c
    where c.ancestor_id = any (string_to_array(current_setting('app.units', true), ','))));

-- A club is seen from above by where it lies now. The other tables ask the register, whose own policy answers.
create policy clubs_of_own_units on club_register for select to app_rw
  using (unit_now in (select c.unit_id from unit_closure c
    where c.ancestor_id = any (string_to_array(current_setting('app.units', true), ','))));
create policy clubs_of_own_units on figure for select to app_rw
  using (club_id in (select r.club_id from club_register r));
create policy clubs_of_own_units on club_test for select to app_rw
  using (club_id in (select r.club_id from club_register r));
create policy clubs_of_own_units on club_place for select to app_rw
  using (club_id in (select r.club_id from club_register r));
create policy clubs_of_own_units on club_head for select to app_rw
  using (club_id in (select r.club_id from club_register r));

create policy roll_up_reads_all on figure for select to app_network using (true);
create policy roll_up_reads_all on club_register for select to app_network using (true);
create policy roll_up_writes on club_test to app_network using (true);
create policy roll_up_reads_all on club_head for select to app_network using (true);
create policy roll_up_marks_reported on club_head for update to app_network using (true);
create policy roll_up_writes on unit_figure to app_network using (true);

grant select on unit_figure to app_rw;
grant insert on roll_up_due to app_rw;
-- "Complete up to" on the dashboard.
grant select (queued_at) on roll_up_due to app_rw;
grant select on figure, club_register, club_head to app_network;
grant select, insert, update on club_test to app_network;
grant update (reported_seq) on club_head to app_network;
grant select, insert, update on unit_figure to app_network;
grant select, delete on roll_up_due to app_network;
