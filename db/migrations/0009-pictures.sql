-- Pictures of activities, beside the book: each under its content's SHA-256, small, and only as long as a record of the book
-- names it. They are for people of the club; an officer's scope, which never opens private parts, reads none.
create table picture (
  club_id uuid not null,
  hash bytea not null check (length(hash) = 32),
  type text not null check (type in ('image/webp', 'image/jpeg')),
  body bytea not null check (length(body) between 1 and 122880),
  primary key (club_id, hash)
);

do $$
begin
  if exists (select from pg_extension where extname = 'citus') then
    perform create_distributed_table('picture', 'club_id');
  end if;
end $$;

alter table picture enable row level security;
create policy own_club_people on picture to app_rw
  using (club_id = (select nullif(current_setting('app.club', true), '')::uuid)
    and 'common' = any ((select string_to_array(current_setting('app.rooms', true), ','))::text[])
    and (select current_setting('app.private', true)) = 'open');
-- Taken down means gone: the record stays in the book, the picture does not.
grant select, insert, delete on picture to app_rw;

create index event_pictures on event (club_id, (pub ->> 'hash')) where kind in ('picture-added', 'picture-taken-down');
