-- Three rooms more: `board` (needs and suggestions, for those who decide), `rights` (what the law gives a person) and
-- `appeals` (what is said past the club to the level above).
alter table event drop constraint event_room_check;
alter table event add constraint event_room_check check (room in ('common', 'money', 'care', 'board', 'rights', 'appeals'));
alter table event_private drop constraint event_private_room_check;
alter table event_private
  add constraint event_private_room_check check (room in ('common', 'money', 'care', 'board', 'rights', 'appeals'));
