-- Accounts, what each may do, and the sessions. No foreign key leads here from the books. A session's token is never
-- stored, only its SHA-256; a password only as an argon2id hash.
create table installation (
  only_row boolean primary key default true check (only_row),
  demo boolean not null
);

create table account (
  id uuid primary key,
  phone text not null unique,
  name text not null,
  title text not null default '',
  password_hash text,
  sample boolean not null default false
);

-- A grant names a club or a unit, never both.
create table role_grant (
  account_id uuid not null references account,
  role text not null check (role in ('treasurer', 'chair', 'accountant', 'volunteer',
    'commune-officer', 'province-officer', 'centre-officer')),
  club_id uuid,
  unit_id text,
  check ((club_id is null) <> (unit_id is null)),
  check ((club_id is not null) = (role in ('treasurer', 'chair', 'accountant', 'volunteer')))
);
create unique index role_grant_once on role_grant (account_id, role, coalesce(club_id::text, unit_id));

create table session (
  token_hash bytea primary key check (length(token_hash) = 32),
  account_id uuid not null references account on delete cascade,
  expires_at timestamptz not null
);
create index session_by_account on session (account_id);

-- Kept per phone number whether or not an account has it: an answer must not tell which numbers exist.
create table sign_in_failure (
  phone text primary key,
  failures integer not null,
  blocked_until timestamptz not null
);

grant select, insert, update, delete on account, role_grant, session, sign_in_failure to app_auth;
grant select, insert on installation to app_auth;
