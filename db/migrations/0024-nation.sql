-- What 20,400 clubs need that 165 do not: indexes for questions that read a whole table, the unit a club has left, and how often the
-- roll-up has written, so that what is decided over the whole network is decided once a round and not once a look.

-- Of one account, of one club: asked with every request.
create index role_grant_by_account on role_grant (account_id);
create index role_grant_by_club on role_grant (club_id) where club_id is not null;
create index session_by_end on session (expires_at);
-- The units above are added up from the communes, month by month.
create index unit_figure_by_month on unit_figure (month, unit_id);

-- A club that was placed elsewhere leaves its old unit with sums that are no longer its own.
alter table roll_up_due add left_unit text;

-- `rounds`: every round that wrote; `older`: those that touched a month that was over; `anew`: everything summed again.
create table roll_up_round (
  only_row boolean primary key default true check (only_row),
  rounds bigint not null,
  older bigint not null,
  anew bigint not null
);
grant select, insert, update on roll_up_round to app_network;

do $$
begin
  if exists (select from pg_extension where extname = 'citus') then
    perform create_reference_table('roll_up_round');
  end if;
end $$;
