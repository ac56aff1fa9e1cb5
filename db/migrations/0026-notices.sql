-- Notices by mail and to phones (decision 0048): to whom, and what waits to be sent. A notice says that there is something to look at and
-- of which kind, never what; both ways are off unless whoever runs the server has set them up, and for each person until they ask.
create table notice_address (
  account_id uuid primary key references account on delete cascade,
  -- Null: asked for once, and stopped.
  address text check (length(address) between 3 and 254),
  -- Of the six digits sent there; gone once confirmed.
  code_hash bytea check (length(code_hash) = 32),
  code_until timestamptz,
  code_tries integer not null default 0,
  -- Codes sent on this day, so that nobody can be written to again and again.
  sent_on date not null,
  sent integer not null default 1,
  confirmed_at timestamptz
);

-- A browser that its owner has let be told, for one person on it.
create table push_phone (
  push_id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account on delete cascade,
  endpoint text not null check (length(endpoint) <= 1000),
  p256dh text not null check (length(p256dh) <= 100),
  auth text not null check (length(auth) <= 40),
  language text not null check (language in ('vi', 'en')),
  device_id uuid,
  made_at timestamptz not null default now(),
  unique (account_id, endpoint)
);

create table notice (
  notice_id uuid primary key default gen_random_uuid(),
  seq bigint generated always as identity,
  account_id uuid not null references account on delete cascade,
  channel text not null check (channel in ('mail', 'push')),
  kind text not null check (kind in ('report-sent', 'report-approved', 'report-returned', 'breach-deadline', 'meeting-tomorrow')),
  -- What it is about, so that it is told once; not sent.
  ref text not null,
  made_at timestamptz not null default now(),
  state text not null default 'waiting' check (state in ('waiting', 'at-work', 'sent', 'given-up')),
  tries integer not null default 0,
  next_at timestamptz not null default now(),
  ended_at timestamptz,
  unique (account_id, channel, kind, ref)
);
create index notice_due on notice (next_at) where state in ('waiting', 'at-work');
create index role_grant_by_unit on role_grant (unit_id) where unit_id is not null;

grant select, insert, update, delete on notice_address, push_phone, notice to app_auth;

-- Ways by which each account wants to be told.
create view notice_way as
  select account_id, 'mail' as channel from notice_address where confirmed_at is not null
  union select account_id, 'push' from push_phone;
grant select on notice_way to app_auth;

-- A report is sent: to who answers it, right above. It is answered: to whoever prepares and binds where it came from. Never to its writer.
create function note_notices() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into notice (account_id, channel, kind, ref)
  select g.account_id, w.channel, case new.kind when 'send-report' then 'report-sent' when 'approve-report' then 'report-approved'
      else 'report-returned' end, new.record_id::text
  from role_grant g join notice_way w on w.account_id = g.account_id
  where g.unit_id = case new.kind when 'send-report' then (select c.ancestor_id from unit_closure c
        where c.last and c.unit_id = new.unit_id and c.depth = 1) else new.unit_id end
    and g.role in ('commune-officer', 'province-officer', 'centre-officer') and g.level in ('editor', 'approver')
    and g.ended_at is null and (g.from_day is null or g.from_day <= (now() at time zone 'Asia/Ho_Chi_Minh')::date)
    and (g.until_day is null or g.until_day >= (now() at time zone 'Asia/Ho_Chi_Minh')::date)
    and g.account_id <> new.by_account
  on conflict do nothing;
  return null;
end $$;
create trigger note_notices after insert on office_record for each row
  when (new.kind in ('send-report', 'approve-report', 'return-report', 'reopen-report')
    -- Written now: a record that a restored backup brings was told long ago.
    and new.written_at = now())
  execute function note_notices();

do $$
begin
  if exists (select from pg_extension where extname = 'citus') then
    perform create_reference_table('notice_address');
    perform create_reference_table('push_phone');
    perform create_reference_table('notice');
  end if;
end $$;
