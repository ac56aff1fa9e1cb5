-- The book of the offices: what the Hội of a commune, a province or the centre writes about a unit or a club. It only grows.
-- An officer reads what is about the own units and everything below them, and, of what is about a unit above, what was meant
-- for those below (told_below). A club reads what is told below about itself or a unit it lies in.
-- Statistics of units are records of this book; the table meant for them was never written.
drop table unit_statistic;

create table office_record (
  record_id uuid primary key,
  seq bigint generated always as identity unique,
  kind text not null,
  unit_id text not null,
  club_id uuid,
  on_date date not null,
  body jsonb not null,
  told_below boolean not null,
  by_account uuid not null,
  by_name text not null,
  by_unit text not null,
  written_at timestamptz not null default now()
);
create index office_record_by_unit on office_record (unit_id, kind, seq);
create index office_record_by_club on office_record (club_id) where club_id is not null;

do $$
begin
  if exists (select from pg_extension where extname = 'citus') then
    alter table office_record drop constraint office_record_seq_key;
    perform create_reference_table('office_record');
  end if;
end $$;

alter table office_record enable row level security;
create policy of_own_units on office_record for select to app_rw
  using (unit_id in (select c.unit_id from unit_closure c
    where c.ancestor_id = any (string_to_array(current_setting('app.units', true), ','))));
create policy told_to_units_below on office_record for select to app_rw
  using (told_below and unit_id in (select c.ancestor_id from unit_closure c
    where c.unit_id = any (string_to_array(current_setting('app.units', true), ','))));
create policy told_to_clubs_below on office_record for select to app_rw
  using (told_below and (club_id is null or club_id::text = current_setting('app.club', true))
    and unit_id in (select c.ancestor_id from unit_closure c join club_register r on r.unit_now = c.unit_id
      where r.club_id::text = current_setting('app.club', true)));
-- Signed with a unit of one's own, about a unit of one's own or below.
create policy written_for_own_units on office_record for insert to app_rw
  with check (by_unit = any (string_to_array(current_setting('app.units', true), ','))
    and unit_id in (select c.unit_id from unit_closure c
      where c.ancestor_id = any (string_to_array(current_setting('app.units', true), ','))));

grant select, insert on office_record to app_rw;
