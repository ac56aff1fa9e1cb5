-- A topic may hold for one unit below the one that sets it: the province for one commune. Who set it keeps it: the commune neither
-- takes off what the province set for it, nor the other way round.
alter table unit_topic add column set_by text;
update unit_topic set set_by = unit_id;
alter table unit_topic alter column set_by set not null;

drop policy topics_of_own_units on unit_topic;
create policy topics_of_own_units on unit_topic to app_rw
  using (set_by = any (string_to_array(current_setting('app.units', true), ',')))
  with check (set_by = any (string_to_array(current_setting('app.units', true), ','))
    and unit_id in (select c.unit_id from unit_closure c where c.ancestor_id = set_by));
