-- What is said past a club is read by the level above: an officer's scope names its units and the room `appeals`, and no
-- club. Nothing else of a book opens this way; the private part only where the scope asked for it.
create policy appeals_of_own_units on event for select to app_rw
  using (room = 'appeals'
    and 'appeals' = any ((select string_to_array(current_setting('app.rooms', true), ','))::text[])
    and club_id in (select r.club_id from club_register r));
create policy appeals_of_own_units on event_private for select to app_rw
  using (room = 'appeals'
    and 'appeals' = any ((select string_to_array(current_setting('app.rooms', true), ','))::text[])
    and (select current_setting('app.private', true)) = 'open'
    and club_id in (select r.club_id from club_register r));
create index event_appeals on event (club_id, seq) where room = 'appeals';
