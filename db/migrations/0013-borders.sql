-- Borders that move by documents. A document (office_record of kind enact-reorganisation) is public: it names units, never a
-- person below; everybody reads it, because everybody's map is made of it. `last` marks the rows of unit_closure after which
-- nothing above the unit changed: a unit that went to another province is read by the new province alone.
alter table unit_closure add column last boolean not null default true;

create index office_record_of_borders on office_record (seq) where kind = 'enact-reorganisation';
create policy borders_are_public on office_record for select to app_rw using (kind = 'enact-reorganisation');
create policy borders_are_public_to_the_roll_up on office_record for select to app_network using (kind = 'enact-reorganisation');
grant select on office_record to app_network;

-- The same rules as before, each by the borders of now.
drop policy own_units on unit_figure;
create policy own_units on unit_figure to app_rw
  using (unit_id in (select c.unit_id from unit_closure c
    where c.last and c.ancestor_id = any (string_to_array(current_setting('app.units', true), ','))));
drop policy clubs_of_own_units on club_register;
create policy clubs_of_own_units on club_register for select to app_rw
  using (unit_now in (select c.unit_id from unit_closure c
    where c.last and c.ancestor_id = any (string_to_array(current_setting('app.units', true), ','))));
drop policy topics_above_own_club on unit_topic;
create policy topics_above_own_club on unit_topic for select to app_rw
  using (unit_id in (select c.ancestor_id from unit_closure c join club_register r on r.unit_now = c.unit_id
    where c.last and r.club_id::text = current_setting('app.club', true)));

drop policy topics_of_own_units on unit_topic;
create policy topics_of_own_units on unit_topic to app_rw
  using (set_by = any (string_to_array(current_setting('app.units', true), ',')))
  with check (set_by = any (string_to_array(current_setting('app.units', true), ','))
    and unit_id in (select c.unit_id from unit_closure c where c.last and c.ancestor_id = set_by));

drop policy of_own_units on office_record;
create policy of_own_units on office_record for select to app_rw
  using (unit_id in (select c.unit_id from unit_closure c
    where c.last and c.ancestor_id = any (string_to_array(current_setting('app.units', true), ','))));
drop policy told_to_units_below on office_record;
create policy told_to_units_below on office_record for select to app_rw
  using (told_below and unit_id in (select c.ancestor_id from unit_closure c
    where c.last and c.unit_id = any (string_to_array(current_setting('app.units', true), ','))));
drop policy told_to_clubs_below on office_record;
create policy told_to_clubs_below on office_record for select to app_rw
  using (told_below and (club_id is null or club_id::text = current_setting('app.club', true))
    and unit_id in (select c.ancestor_id from unit_closure c join club_register r on r.unit_now = c.unit_id
      where c.last and r.club_id::text = current_setting('app.club', true)));
drop policy written_for_own_units on office_record;
create policy written_for_own_units on office_record for insert to app_rw
  with check (by_unit = any (string_to_array(current_setting('app.units', true), ','))
    and unit_id in (select c.unit_id from unit_closure c
      where c.last and c.ancestor_id = any (string_to_array(current_setting('app.units', true), ','))));
