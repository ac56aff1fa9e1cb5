-- The phones of a club: who enrolled each, when it was heard of last, who took its right to the book back and why; the people who
-- open it with a PIN; and what a revoked phone or a person without a role hands in late, set aside until somebody decides.
create table club_device (
  club_id uuid not null,
  device_id uuid not null,
  name text not null default '',
  enrolled_at timestamptz,
  enrolled_by text,
  last_contact timestamptz not null default now(),
  last_person text not null default '',
  -- What the phone said it had not sent yet, at its last contact.
  waiting integer not null default 0,
  revoked_at timestamptz,
  revoked_by text,
  revoked_why text,
  primary key (club_id, device_id),
  check ((revoked_at is null) = (revoked_why is null))
);
create index club_device_revoked on club_device (device_id) where revoked_at is not null;

-- Only the hash of a code is kept; it is good once, for a quarter of an hour.
create table device_code (
  code_hash bytea primary key check (length(code_hash) = 32),
  club_id uuid not null,
  name text not null,
  made_by text not null,
  expires_at timestamptz not null
);

-- key_hash: of the key that lies sealed on the phone under this person's PIN. spare: the data key, closed with the phone's own key.
create table device_person (
  device_id uuid not null,
  account_id uuid not null references account on delete cascade,
  club_id uuid not null,
  key_hash bytea check (length(key_hash) = 32),
  spare text not null default '',
  primary key (device_id, account_id)
);

-- A session of a phone with a PIN: its cookie opens nothing without the key.
alter table session add column device_id uuid;
alter table session add column key_hash bytea check (length(key_hash) = 32);

create table set_aside (
  club_id uuid not null,
  command_id uuid not null,
  device_id uuid not null,
  account_id uuid not null,
  account_name text not null,
  command jsonb not null,
  why text not null check (why in ('device-revoked', 'role-ended')),
  arrived_at timestamptz not null default now(),
  decided_at timestamptz,
  decided_by text,
  taken boolean,
  reason text,
  primary key (club_id, command_id),
  check ((decided_at is null) = (taken is null) and (decided_at is null) = (reason is null))
);

do $$
begin
  if exists (select from pg_extension where extname = 'citus') then
    perform create_distributed_table('club_device', 'club_id');
    perform create_distributed_table('set_aside', 'club_id');
  end if;
end $$;

alter table club_device enable row level security;
create policy own_club on club_device to app_rw
  using (club_id = (select nullif(current_setting('app.club', true), '')::uuid));
create policy of_sessions on club_device to app_auth using (true);
alter table set_aside enable row level security;
create policy own_club on set_aside to app_rw
  using (club_id = (select nullif(current_setting('app.club', true), '')::uuid));

grant select, insert, update on club_device to app_auth;
grant select, update (revoked_at, revoked_by, revoked_why) on club_device to app_rw;
grant select, insert, update, delete on device_code, device_person to app_auth;
-- What was handed in is never changed nor thrown away; only the decision is written beside it.
grant select, insert on set_aside to app_rw;
grant update (decided_at, decided_by, taken, reason) on set_aside to app_rw;
