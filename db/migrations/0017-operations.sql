-- What keeps a server running and what brings it back.

-- The key by which the server seals the places of clubs' chains it tells (decision 0039). One row; read by the owner only,
-- never by a role of the application. 244 bits of chance in two parts.
create table seal_key (
  only_row boolean primary key default true check (only_row),
  key bytea not null check (length(key) = 32)
);
insert into seal_key (key) values (sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));

-- Work in the background: taken by whichever server is free, given back to the queue when that one stops or dies.
create table job (
  job_id uuid primary key,
  seq bigint generated always as identity unique,
  kind text not null check (kind in ('month-documents')),
  account_id uuid not null,
  body jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'at-work', 'ready', 'called-off', 'broken')),
  tries integer not null default 0,
  done integer not null default 0,
  all_of integer not null default 0,
  failed jsonb not null default '[]',
  fault text check (length(fault) <= 60),
  queued_at timestamptz not null default now(),
  began_at timestamptz,
  -- Renewed while somebody works at it; an old one is taken over.
  alive_at timestamptz,
  ended_at timestamptz
);
create index job_to_do on job (seq) where state in ('waiting', 'at-work');
create index job_by_account on job (account_id, seq);
create table job_result (
  job_id uuid primary key references job (job_id) on delete cascade,
  body bytea not null
);

-- What was done to this database as a whole, for those who look after it.
create table upkeep (
  seq bigint generated always as identity primary key,
  kind text not null check (kind in ('backup', 'restore', 'check')),
  ended_at timestamptz not null default now(),
  held boolean not null,
  body jsonb not null
);

do $$
begin
  if exists (select from pg_extension where extname = 'citus') then
    perform create_reference_table('seal_key');
    perform create_reference_table('job');
    perform create_reference_table('job_result');
    perform create_reference_table('upkeep');
  end if;
end $$;

-- Work in the background holds figures of clubs and nobody's records: the role of the roll-up does it.
grant select, insert, update, delete on job, job_result to app_network;
grant select on upkeep to app_network;
grant select (queued_at) on roll_up_due to app_network;
grant select on schema_migration to app_network;
