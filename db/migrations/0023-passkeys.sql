-- Passkeys (WebAuthn): the public half of a key that an officer's own machine keeps behind fingerprint, face or its code. `refused_at`:
-- its counter went back, so there is a second one of it somewhere; from then on it opens nothing.
create table passkey (
  passkey_id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account on delete cascade,
  credential_id bytea not null unique check (length(credential_id) between 1 and 1023),
  public_key bytea not null check (length(public_key) <= 4096),
  sign_count bigint not null check (sign_count >= 0),
  name text not null check (length(name) between 1 and 60),
  made_at timestamptz not null default now(),
  used_at timestamptz,
  refused_at timestamptz
);
create index passkey_by_account on passkey (account_id);
grant select, insert, delete on passkey to app_auth;
grant update (sign_count, used_at, refused_at) on passkey to app_auth;

-- One question to a machine and its one answer, bound to the browser by a cookie of which only the SHA-256 is here; one that makes a new
-- key is bound to the session besides and ends with it.
create table passkey_flow (
  flow_hash bytea primary key check (length(flow_hash) = 32),
  challenge text not null,
  for_session bytea references session on delete cascade,
  expires_at timestamptz not null
);
create index passkey_flow_by_session on passkey_flow (for_session);
grant select, insert, delete on passkey_flow to app_auth;
