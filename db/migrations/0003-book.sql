-- The book: one append-only, ordered, chained log of events per club, and what an append writes beside it.
-- Every key begins with club_id, so that the same schema shards by club. Append-only is a matter of grants:
-- nobody but the owner of the tables may update or delete a record, and the application never acts as the owner.
set local citus.multi_shard_modify_mode = 'sequential';

-- The club's head is the one row an append locks. reported_seq: counted in the network's figures up to there.
create table club_head (
  club_id uuid primary key,
  seq bigint not null default 0 check (seq >= 0),
  hash bytea not null check (length(hash) = 32),
  reported_seq bigint not null default 0 check (reported_seq <= seq)
);

-- `at` is what the device's clock claimed, kept to the letter because the chain covers it; it decides nothing.
create table event (
  club_id uuid not null,
  seq bigint not null,
  cmd_id uuid not null,
  n integer not null,
  room text not null check (room in ('common', 'money', 'care')),
  kind text not null,
  v integer not null,
  on_date date not null,
  at text not null,
  actor text not null,
  device text not null,
  pub jsonb not null,
  priv_hash bytea,
  primary key (club_id, seq),
  unique (club_id, cmd_id, n)
);

-- Names, birth dates, phones, free notes: erasable without breaking the chain, which covers a salted hash only.
create table event_private (
  club_id uuid not null,
  seq bigint not null,
  room text not null check (room in ('common', 'money', 'care')),
  salt text not null,
  body jsonb not null,
  primary key (club_id, seq)
);

-- What every reader of the club gets of every event, so that each can check the chain.
create table event_link (
  club_id uuid not null,
  seq bigint not null,
  room text not null,
  digest bytea not null check (length(digest) = 32),
  hash bytea not null check (length(hash) = 32),
  primary key (club_id, seq)
);

-- What became of each command: a repeat gets this answer, the same id with another body is refused.
create table command (
  club_id uuid not null,
  id uuid not null,
  body_hash bytea not null check (length(body_hash) = 32),
  outcome jsonb not null,
  primary key (club_id, id)
);

create table posting (
  club_id uuid not null,
  seq bigint not null,
  line integer not null,
  on_date date not null,
  fund text not null,
  account text not null,
  amount bigint not null,
  primary key (club_id, seq, line)
);

create table figure (
  club_id uuid not null,
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  indicator text not null,
  amount bigint not null,
  primary key (club_id, indicator, month)
);

-- List projection: what an officer's list of clubs shows without opening any book. unit_now: where the club lies in
-- the borders of today; the last unit it was placed in when that was split and nobody has reassigned it yet.
create table club_register (
  club_id uuid primary key,
  name text not null,
  status text not null,
  unit_now text not null,
  body jsonb not null
);

-- Conditions on a club as a whole (a fund of 20 million, all eight areas), as steps of +1 and -1 by month, so that
-- they add up over clubs and months like figures do. Written by the roll-up, not by the append.
create table club_test (
  club_id uuid not null,
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  indicator text not null,
  amount bigint not null,
  primary key (club_id, indicator, month)
);

create table club_place (
  club_id uuid not null,
  since date not null,
  unit_id text not null,
  hamlet text not null,
  primary key (club_id, since)
);

do $$
declare
  club_table text;
  reference_table text;
begin
  if exists (select from pg_extension where extname = 'citus') then
    foreach reference_table in array array['unit', 'unit_name', 'unit_parent', 'unit_closure', 'unit_succession',
      'unit_statistic', 'programme', 'target'] loop
      perform create_reference_table(reference_table);
    end loop;
    foreach club_table in array array['club_head', 'event', 'event_private', 'event_link', 'command', 'posting',
      'figure', 'club_register', 'club_test', 'club_place'] loop
      perform create_distributed_table(club_table, 'club_id');
    end loop;
  end if;
end $$;

-- No foreign keys between the tables of the log: an append writes them together under the head's lock, nobody may
-- delete from them, and `check` proves them against each other; row by row they would cost a third of an append.
alter table club_register add foreign key (unit_now) references unit (unit_id);
alter table club_register add foreign key (club_id) references club_head (club_id);
alter table club_place add foreign key (club_id) references club_head (club_id);
alter table club_place add foreign key (unit_id) references unit (unit_id);
create index club_place_by_unit on club_place (unit_id);
create index club_register_by_unit on club_register (unit_now);

alter table club_head enable row level security;
alter table event enable row level security;
alter table event_private enable row level security;
alter table event_link enable row level security;
alter table command enable row level security;
alter table posting enable row level security;
alter table figure enable row level security;
alter table club_test enable row level security;
alter table club_register enable row level security;
alter table club_place enable row level security;

-- The settings are read in subselects, so that they are evaluated once a statement and not once a row (a third of an
-- append's time otherwise).
create policy own_club on club_head to app_rw
  using (club_id = (select nullif(current_setting('app.club', true), '')::uuid));
create policy own_club_and_room on event to app_rw
  using (club_id = (select nullif(current_setting('app.club', true), '')::uuid)
    and room = any ((select string_to_array(current_setting('app.rooms', true), ','))::text[]));
-- The private part opens with the room and, besides, only to a scope that asked for it: officers never do.
create policy own_club_and_room_and_person on event_private to app_rw
  using (club_id = (select nullif(current_setting('app.club', true), '')::uuid)
    and room = any ((select string_to_array(current_setting('app.rooms', true), ','))::text[])
    and (select current_setting('app.private', true)) = 'open');
create policy own_club on event_link to app_rw
  using (club_id = (select nullif(current_setting('app.club', true), '')::uuid));
create policy own_club on command to app_rw
  using (club_id = (select nullif(current_setting('app.club', true), '')::uuid));
create policy own_club_money on posting to app_rw
  using (club_id = (select nullif(current_setting('app.club', true), '')::uuid)
    and 'money' = any ((select string_to_array(current_setting('app.rooms', true), ','))::text[]));
create policy own_club on figure to app_rw
  using (club_id = (select nullif(current_setting('app.club', true), '')::uuid));
create policy own_club on club_test to app_rw
  using (club_id = (select nullif(current_setting('app.club', true), '')::uuid));
create policy own_club on club_register to app_rw
  using (club_id = (select nullif(current_setting('app.club', true), '')::uuid));
create policy own_club on club_place to app_rw
  using (club_id = (select nullif(current_setting('app.club', true), '')::uuid));

grant select, insert on club_head, event, event_private, event_link, command, posting, figure, club_register, club_place
  to app_rw;
grant update (seq, hash) on club_head to app_rw;
grant update (amount) on figure to app_rw;
grant select on club_test to app_rw;
grant update (name, status, unit_now, body) on club_register to app_rw;
grant update (unit_id, hamlet) on club_place to app_rw;
