-- What the server computed and kept when a report was sent, beside the record that sent it; and when each push of a club came in.
-- Neither is changed or removed, by grants.
create table frozen_report (
  record_id uuid primary key,
  unit_id text not null,
  body jsonb not null
);

-- `seq` is the club's head after that push: a record came in with the first receipt at or after its own number. Told apart from
-- what the phone's clock claims, it says whether a page was closed in time and only sent late.
create table club_receipt (
  club_id uuid not null,
  seq bigint not null,
  received_at timestamptz not null default clock_timestamp(),
  primary key (club_id, seq)
);

-- What each day added to a club's figures: the same contributions that make `figure` by month, so that a period may begin and end on
-- any day (a month reported from the 15th to the 14th). Books written before this table are filled by `./lalanh rebuild`.
create table figure_day (
  club_id uuid not null,
  on_date date not null,
  indicator text not null,
  amount bigint not null,
  primary key (club_id, on_date, indicator)
);

do $$
begin
  if exists (select from pg_extension where extname = 'citus') then
    perform create_reference_table('frozen_report');
    perform create_distributed_table('club_receipt', 'club_id');
    perform create_distributed_table('figure_day', 'club_id');
  end if;
end $$;

alter table frozen_report enable row level security;
create policy of_own_units on frozen_report for select to app_rw
  using (unit_id in (select c.unit_id from unit_closure c
    where c.last and c.ancestor_id = any (string_to_array(current_setting('app.units', true), ','))));
create policy written_for_own_units on frozen_report for insert to app_rw
  with check (unit_id = any (string_to_array(current_setting('app.units', true), ',')));

alter table club_receipt enable row level security;
create policy own_club on club_receipt to app_rw
  using (club_id = (select nullif(current_setting('app.club', true), '')::uuid));
create policy clubs_of_own_units on club_receipt for select to app_rw
  using (club_id in (select r.club_id from club_register r));

alter table figure_day enable row level security;
create policy own_club on figure_day to app_rw
  using (club_id = (select nullif(current_setting('app.club', true), '')::uuid));
create policy clubs_of_own_units on figure_day for select to app_rw
  using (club_id in (select r.club_id from club_register r));

grant select, insert on frozen_report, club_receipt, figure_day to app_rw;
grant update (amount) on figure_day to app_rw;
