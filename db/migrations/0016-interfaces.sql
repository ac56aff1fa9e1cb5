-- Tokens by which another system reads the figures of one unit and what lies below. Only the SHA-256 of a token is kept. A token reads
-- sums, never a record or a person; it ends by its day or when an officer of the unit takes it back. Nothing is deleted: who once had
-- access stays to be seen.
create table api_token (
  token_id uuid primary key,
  token_hash bytea not null unique check (length(token_hash) = 32),
  unit_id text not null,
  label text not null check (length(label) between 1 and 100),
  made_by uuid not null references account,
  made_at timestamptz not null default now(),
  until_day date not null,
  revoked_at timestamptz,
  last_used_on date
);
create index api_token_by_unit on api_token (unit_id, made_at);

grant select, insert on api_token to app_auth;
grant update (revoked_at, last_used_on) on api_token to app_auth;
