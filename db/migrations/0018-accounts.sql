-- Roles from a day until a day, at a level; roles that write nothing; invitations and recoveries by one-time sheets; sessions that
-- say where they are; attempts counted per address. A grant is ended, never deleted.
alter table role_grant drop constraint role_grant_check1, drop constraint role_grant_role_check;
alter table role_grant
  add column grant_id uuid not null default gen_random_uuid() primary key,
  add column level text not null default 'approver' check (level in ('reader', 'editor', 'approver')),
  add column from_day date,
  add column until_day date,
  add column given_by uuid,
  add column ended_at timestamptz,
  add column ended_by uuid,
  add constraint role_grant_role_check check (role in ('treasurer', 'chair', 'vice-chair', 'accountant', 'volunteer', 'group-head',
    'commune-officer', 'province-officer', 'centre-officer', 'auditor', 'donor')),
  add constraint role_grant_place_check check ((club_id is not null) =
    (role in ('treasurer', 'chair', 'vice-chair', 'accountant', 'volunteer', 'group-head'))),
  add constraint role_grant_days_check check (until_day >= from_day);
drop index role_grant_once;
create unique index role_grant_once on role_grant (account_id, role, coalesce(club_id::text, unit_id))
  where ended_at is null and until_day is null;

-- A query that forgot to ask for the day gets no grant that ended or has not begun.
alter table role_grant enable row level security;
create policy in_force on role_grant for select to app_auth
  using (current_setting('app.grants', true) = 'all' or (ended_at is null
    and (from_day is null or from_day <= (now() at time zone 'Asia/Ho_Chi_Minh')::date)
    and (until_day is null or until_day >= (now() at time zone 'Asia/Ho_Chi_Minh')::date)));
create policy given on role_grant for insert to app_auth with check (true);
create policy ended on role_grant for update to app_auth using (true) with check (ended_at is not null);
revoke update, delete on role_grant from app_auth;
grant update (ended_at, ended_by) on role_grant to app_auth;

-- app.desks: units in whose name the reader may write; app.approves: those for which it may bind the office.
drop policy written_for_own_units on office_record;
create policy written_for_own_units on office_record for insert to app_rw
  with check (by_unit = any (string_to_array(current_setting('app.desks', true), ','))
    and (kind <> all (array['enact-reorganisation', 'send-report', 'approve-report', 'return-report', 'reopen-report', 'issue-document',
        'adopt-programme', 'share-out-target', 'answer-grant', 'transfer-grant', 'adopt-score-sheet', 'decide-praise',
        'publish-figures', 'withdraw-figures'])
      or by_unit = any (string_to_array(current_setting('app.approves', true), ',')))
    and unit_id in (select c.unit_id from unit_closure c
      where c.ancestor_id = any (string_to_array(current_setting('app.units', true), ','))));
drop policy written_for_own_units on frozen_report;
create policy written_for_own_units on frozen_report for insert to app_rw
  with check (unit_id = any (string_to_array(current_setting('app.approves', true), ',')));
drop policy beside_its_record on issued_document;
create policy beside_its_record on issued_document for insert to app_rw
  with check (unit_id = any (string_to_array(current_setting('app.approves', true), ','))
    and exists (select from office_record r where r.record_id = issued_document.record_id and r.unit_id = issued_document.unit_id
      and r.kind = 'issue-document'));
drop policy of_own_units on document_template;
create policy of_own_units on document_template for select to app_rw
  using (unit_id = any (string_to_array(current_setting('app.units', true), ',')));
create policy written_for_own_units on document_template for insert to app_rw
  with check (unit_id = any (string_to_array(current_setting('app.desks', true), ',')));
drop policy topics_of_own_units on unit_topic;
create policy topics_of_own_units on unit_topic to app_rw
  using (set_by = any (string_to_array(current_setting('app.units', true), ',')))
  with check (set_by = any (string_to_array(current_setting('app.desks', true), ','))
    and unit_id in (select c.unit_id from unit_closure c where c.ancestor_id = set_by));

-- What an auditor opened of a club: shown to the club and to the offices above it, never changed.
create table club_opening (
  club_id uuid not null,
  opening_id uuid not null,
  account_id uuid not null,
  by_name text not null,
  what text not null check (length(what) <= 300),
  opened_at timestamptz not null default now(),
  primary key (club_id, opening_id)
);
do $$
begin
  if exists (select from pg_extension where extname = 'citus') then
    perform create_distributed_table('club_opening', 'club_id');
  end if;
end $$;
alter table club_opening enable row level security;
create policy own_club on club_opening to app_rw
  using (club_id = (select nullif(current_setting('app.club', true), '')::uuid));
create policy clubs_of_own_units on club_opening for select to app_rw
  using (club_id in (select r.club_id from club_register r));
grant select, insert on club_opening to app_rw;

-- A sheet of paper with a secret on it, of which only the SHA-256 is here. 'role': whoever holds it is given the role. 'recovery':
-- whoever holds it sets a new password for the account; a second person confirms it before there is a secret.
create table invitation (
  invitation_id uuid primary key,
  purpose text not null check (purpose in ('role', 'recovery')),
  secret_hash bytea unique check (length(secret_hash) = 32),
  name text not null,
  role text,
  level text not null default 'approver' check (level in ('reader', 'editor', 'approver')),
  club_id uuid,
  unit_id text,
  from_day date,
  until_day date,
  for_account uuid references account,
  made_by uuid not null references account,
  made_by_name text not null,
  made_at timestamptz not null default now(),
  confirmed_by uuid references account,
  confirmed_by_name text,
  confirmed_at timestamptz,
  expires_at timestamptz not null,
  used_at timestamptz,
  used_by uuid references account,
  revoked_at timestamptz,
  revoked_by uuid references account,
  check ((purpose = 'role') = (role is not null)),
  check ((purpose = 'role') = ((club_id is null) <> (unit_id is null))),
  check ((purpose = 'recovery') = (for_account is not null)),
  check (purpose = 'role' or (secret_hash is null) = (confirmed_by is null)),
  check (confirmed_by <> made_by and confirmed_by <> for_account and made_by <> for_account)
);
create index invitation_by_account on invitation (for_account);
grant select, insert, update on invitation to app_auth;

alter table session
  add column session_id uuid not null default gen_random_uuid() unique,
  add column opened_at timestamptz not null default now(),
  add column seen_at timestamptz not null default now(),
  add column device text not null default '',
  add column address text not null default '';

-- Wrong attempts from one address, whatever the number that was tried; forgotten an hour after the last.
create table sign_in_address (
  address text primary key,
  failures integer not null,
  last_at timestamptz not null,
  blocked_until timestamptz not null
);
grant select, insert, update, delete on sign_in_address to app_auth;

-- Six figures beside the password. The key must be readable to be compared, by app_auth only; `last_step` lets no code work twice.
create table second_factor (
  account_id uuid primary key references account on delete cascade,
  secret text not null,
  on_at timestamptz,
  last_step bigint not null default 0
);
create table spare_code (
  account_id uuid not null references account on delete cascade,
  code_hash bytea not null check (length(code_hash) = 32),
  primary key (account_id, code_hash)
);
grant select, insert, update, delete on second_factor to app_auth;
grant select, insert, delete on spare_code to app_auth;

-- Sign-on through an office's own identity provider: a subject it verified, linked by its owner beforehand. A flow is one way there
-- and back, bound to the browser that began it by a cookie of which only the SHA-256 is here.
create table account_identity (
  issuer text not null,
  subject text not null,
  account_id uuid not null references account on delete cascade,
  linked_at timestamptz not null default now(),
  primary key (issuer, subject),
  unique (account_id, issuer)
);
create table identity_flow (
  flow_hash bytea primary key check (length(flow_hash) = 32),
  state text not null,
  nonce text not null,
  verifier text not null,
  link_to uuid references account on delete cascade,
  expires_at timestamptz not null
);
grant select, insert, delete on account_identity, identity_flow to app_auth;
