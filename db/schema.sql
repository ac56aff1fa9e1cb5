-- Written from the catalogue by src/server/db/schema-dump.ts after all migrations. Not run by anything.

create table account (
  id uuid not null,
  phone text not null,
  name text not null,
  title text not null default ''::text,
  password_hash text,
  sample boolean not null default false,
  password_given boolean not null default false,
  constraint account_phone_key UNIQUE (phone),
  constraint account_pkey PRIMARY KEY (id)
);

create table account_identity (
  issuer text not null,
  subject text not null,
  account_id uuid not null,
  linked_at timestamp with time zone not null default now(),
  constraint account_identity_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
  constraint account_identity_account_id_issuer_key UNIQUE (account_id, issuer),
  constraint account_identity_pkey PRIMARY KEY (issuer, subject)
);

create table api_token (
  token_id uuid not null,
  token_hash bytea not null,
  unit_id text not null,
  label text not null,
  made_by uuid not null,
  made_at timestamp with time zone not null default now(),
  until_day date not null,
  revoked_at timestamp with time zone,
  last_used_on date,
  constraint api_token_label_check CHECK (((length(label) >= 1) AND (length(label) <= 100))),
  constraint api_token_made_by_fkey FOREIGN KEY (made_by) REFERENCES account(id),
  constraint api_token_pkey PRIMARY KEY (token_id),
  constraint api_token_token_hash_check CHECK ((length(token_hash) = 32)),
  constraint api_token_token_hash_key UNIQUE (token_hash)
);

create table book_view (
  club_id uuid not null,
  on_date date not null,
  account_id uuid not null,
  device text not null,
  what text not null,
  name text not null,
  roles text not null,
  constraint book_view_device_check CHECK ((device ~ '^([0-9a-f-]{36})?$'::text)),
  constraint book_view_name_check CHECK ((length(name) <= 200)),
  constraint book_view_pkey PRIMARY KEY (club_id, on_date, account_id, device, what),
  constraint book_view_roles_check CHECK ((length(roles) <= 200)),
  constraint book_view_what_check CHECK ((what = ANY (ARRAY['common'::text, 'money'::text, 'care'::text, 'board'::text, 'rights'::text, 'appeals'::text, 'records'::text, 'paper'::text])))
);

create table club_device (
  club_id uuid not null,
  device_id uuid not null,
  name text not null default ''::text,
  enrolled_at timestamp with time zone,
  enrolled_by text,
  last_contact timestamp with time zone not null default now(),
  last_person text not null default ''::text,
  waiting integer not null default 0,
  revoked_at timestamp with time zone,
  revoked_by text,
  revoked_why text,
  constraint club_device_check CHECK (((revoked_at IS NULL) = (revoked_why IS NULL))),
  constraint club_device_pkey PRIMARY KEY (club_id, device_id)
);

create table club_head (
  club_id uuid not null,
  seq bigint not null default 0,
  hash bytea not null,
  reported_seq bigint not null default 0,
  constraint club_head_check CHECK ((reported_seq <= seq)),
  constraint club_head_hash_check CHECK ((length(hash) = 32)),
  constraint club_head_pkey PRIMARY KEY (club_id),
  constraint club_head_seq_check CHECK ((seq >= 0))
);

create table club_opening (
  club_id uuid not null,
  opening_id uuid not null,
  account_id uuid not null,
  by_name text not null,
  what text not null,
  opened_at timestamp with time zone not null default now(),
  constraint club_opening_pkey PRIMARY KEY (club_id, opening_id),
  constraint club_opening_what_check CHECK ((length(what) <= 300))
);

create table club_place (
  club_id uuid not null,
  since date not null,
  unit_id text not null,
  hamlet text not null,
  constraint club_place_club_id_fkey FOREIGN KEY (club_id) REFERENCES club_head(club_id),
  constraint club_place_pkey PRIMARY KEY (club_id, since),
  constraint club_place_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(unit_id)
);

create table club_receipt (
  club_id uuid not null,
  seq bigint not null,
  received_at timestamp with time zone not null default clock_timestamp(),
  constraint club_receipt_pkey PRIMARY KEY (club_id, seq)
);

create table club_register (
  club_id uuid not null,
  name text not null,
  status text not null,
  unit_now text not null,
  body jsonb not null,
  constraint club_register_club_id_fkey FOREIGN KEY (club_id) REFERENCES club_head(club_id),
  constraint club_register_pkey PRIMARY KEY (club_id),
  constraint club_register_unit_now_fkey FOREIGN KEY (unit_now) REFERENCES unit(unit_id)
);

create table club_test (
  club_id uuid not null,
  month text not null,
  indicator text not null,
  amount bigint not null,
  constraint club_test_month_check CHECK ((month ~ '^\d{4}-\d{2}$'::text)),
  constraint club_test_pkey PRIMARY KEY (club_id, indicator, month)
);

create table command (
  club_id uuid not null,
  id uuid not null,
  body_hash bytea not null,
  outcome jsonb not null,
  constraint command_body_hash_check CHECK ((length(body_hash) = 32)),
  constraint command_pkey PRIMARY KEY (club_id, id)
);

create table device_code (
  code_hash bytea not null,
  club_id uuid not null,
  name text not null,
  made_by text not null,
  expires_at timestamp with time zone not null,
  constraint device_code_code_hash_check CHECK ((length(code_hash) = 32)),
  constraint device_code_pkey PRIMARY KEY (code_hash)
);

create table device_person (
  device_id uuid not null,
  account_id uuid not null,
  club_id uuid not null,
  key_hash bytea,
  spare text not null default ''::text,
  constraint device_person_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
  constraint device_person_key_hash_check CHECK ((length(key_hash) = 32)),
  constraint device_person_pkey PRIMARY KEY (device_id, account_id)
);

create table document_template (
  template_id uuid not null,
  seq bigint not null generated always as identity,
  unit_id text not null,
  kind text not null,
  file_name text not null,
  body bytea,
  by_name text not null,
  written_at timestamp with time zone not null default now(),
  constraint document_template_body_check CHECK ((length(body) <= 1100000)),
  constraint document_template_file_name_check CHECK ((length(file_name) <= 120)),
  constraint document_template_pkey PRIMARY KEY (template_id)
);

create table event (
  club_id uuid not null,
  seq bigint not null,
  cmd_id uuid not null,
  n integer not null,
  room text not null,
  kind text not null,
  v integer not null,
  on_date date not null,
  at text not null,
  actor text not null,
  device text not null,
  pub jsonb not null,
  priv_hash bytea,
  constraint event_club_id_cmd_id_n_key UNIQUE (club_id, cmd_id, n),
  constraint event_pkey PRIMARY KEY (club_id, seq),
  constraint event_room_check CHECK ((room = ANY (ARRAY['common'::text, 'money'::text, 'care'::text, 'board'::text, 'rights'::text, 'appeals'::text])))
);

create table event_link (
  club_id uuid not null,
  seq bigint not null,
  room text not null,
  digest bytea not null,
  hash bytea not null,
  constraint event_link_digest_check CHECK ((length(digest) = 32)),
  constraint event_link_hash_check CHECK ((length(hash) = 32)),
  constraint event_link_pkey PRIMARY KEY (club_id, seq)
);

create table event_private (
  club_id uuid not null,
  seq bigint not null,
  room text not null,
  salt text not null,
  body jsonb not null,
  constraint event_private_pkey PRIMARY KEY (club_id, seq),
  constraint event_private_room_check CHECK ((room = ANY (ARRAY['common'::text, 'money'::text, 'care'::text, 'board'::text, 'rights'::text, 'appeals'::text])))
);

create table field_speed (
  month text not null,
  phone text not null,
  what text not null,
  content bigint not null,
  borne bigint not null,
  too_slow bigint not null,
  constraint field_speed_month_check CHECK ((month ~ '^\d{4}-\d{2}$'::text)),
  constraint field_speed_phone_check CHECK ((phone = ANY (ARRAY['small'::text, 'middle'::text, 'large'::text, 'unknown'::text]))),
  constraint field_speed_pkey PRIMARY KEY (month, phone, what),
  constraint field_speed_what_check CHECK ((what = ANY (ARRAY['open'::text, 'save'::text])))
);

create table field_stumble (
  month text not null,
  phone text not null,
  kind text not null,
  amount bigint not null,
  constraint field_stumble_kind_check CHECK ((kind = ANY (ARRAY['script'::text, 'promise'::text]))),
  constraint field_stumble_month_check CHECK ((month ~ '^\d{4}-\d{2}$'::text)),
  constraint field_stumble_phone_check CHECK ((phone = ANY (ARRAY['small'::text, 'middle'::text, 'large'::text, 'unknown'::text]))),
  constraint field_stumble_pkey PRIMARY KEY (month, phone, kind)
);

create table figure (
  club_id uuid not null,
  month text not null,
  indicator text not null,
  amount bigint not null,
  constraint figure_month_check CHECK ((month ~ '^\d{4}-\d{2}$'::text)),
  constraint figure_pkey PRIMARY KEY (club_id, indicator, month)
);

create table figure_day (
  club_id uuid not null,
  on_date date not null,
  indicator text not null,
  amount bigint not null,
  constraint figure_day_pkey PRIMARY KEY (club_id, on_date, indicator)
);

create table frozen_report (
  record_id uuid not null,
  unit_id text not null,
  body jsonb not null,
  constraint frozen_report_pkey PRIMARY KEY (record_id)
);

create table hook_delivery (
  delivery_id uuid not null,
  seq bigint not null generated always as identity,
  hook_id uuid not null,
  event text not null,
  body jsonb not null,
  made_at timestamp with time zone not null default now(),
  state text not null default 'waiting'::text,
  tries integer not null default 0,
  next_at timestamp with time zone not null default now(),
  status integer,
  fault text,
  ended_at timestamp with time zone,
  constraint hook_delivery_fault_check CHECK ((length(fault) <= 40)),
  constraint hook_delivery_hook_id_fkey FOREIGN KEY (hook_id) REFERENCES web_hook(hook_id),
  constraint hook_delivery_pkey PRIMARY KEY (delivery_id),
  constraint hook_delivery_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'at-work'::text, 'delivered'::text, 'given-up'::text])))
);

create table hook_figures (
  unit_id text not null,
  month text not null,
  sums text not null,
  told text not null,
  constraint hook_figures_pkey PRIMARY KEY (unit_id, month)
);

create table identity_flow (
  flow_hash bytea not null,
  state text not null,
  nonce text not null,
  verifier text not null,
  link_to uuid,
  expires_at timestamp with time zone not null,
  constraint identity_flow_flow_hash_check CHECK ((length(flow_hash) = 32)),
  constraint identity_flow_link_to_fkey FOREIGN KEY (link_to) REFERENCES account(id) ON DELETE CASCADE,
  constraint identity_flow_pkey PRIMARY KEY (flow_hash)
);

create table installation (
  only_row boolean not null default true,
  demo boolean not null,
  constraint installation_only_row_check CHECK (only_row),
  constraint installation_pkey PRIMARY KEY (only_row)
);

create table invitation (
  invitation_id uuid not null,
  purpose text not null,
  secret_hash bytea,
  name text not null,
  role text,
  level text not null default 'approver'::text,
  club_id uuid,
  unit_id text,
  from_day date,
  until_day date,
  for_account uuid,
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamp with time zone not null default now(),
  confirmed_by uuid,
  confirmed_by_name text,
  confirmed_at timestamp with time zone,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  used_by uuid,
  revoked_at timestamp with time zone,
  revoked_by uuid,
  constraint invitation_check CHECK (((purpose = 'role'::text) = (role IS NOT NULL))),
  constraint invitation_check1 CHECK (((purpose = 'role'::text) = ((club_id IS NULL) <> (unit_id IS NULL)))),
  constraint invitation_check2 CHECK (((purpose = 'recovery'::text) = (for_account IS NOT NULL))),
  constraint invitation_check3 CHECK (((purpose = 'role'::text) OR ((secret_hash IS NULL) = (confirmed_by IS NULL)))),
  constraint invitation_check4 CHECK (((confirmed_by <> made_by) AND (confirmed_by <> for_account) AND (made_by <> for_account))),
  constraint invitation_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES account(id),
  constraint invitation_for_account_fkey FOREIGN KEY (for_account) REFERENCES account(id),
  constraint invitation_level_check CHECK ((level = ANY (ARRAY['reader'::text, 'editor'::text, 'approver'::text]))),
  constraint invitation_made_by_fkey FOREIGN KEY (made_by) REFERENCES account(id),
  constraint invitation_pkey PRIMARY KEY (invitation_id),
  constraint invitation_purpose_check CHECK ((purpose = ANY (ARRAY['role'::text, 'recovery'::text]))),
  constraint invitation_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES account(id),
  constraint invitation_secret_hash_check CHECK ((length(secret_hash) = 32)),
  constraint invitation_secret_hash_key UNIQUE (secret_hash),
  constraint invitation_used_by_fkey FOREIGN KEY (used_by) REFERENCES account(id)
);

create table issued_document (
  record_id uuid not null,
  unit_id text not null,
  paper text not null,
  docx bytea,
  constraint issued_document_pkey PRIMARY KEY (record_id)
);

create table job (
  job_id uuid not null,
  seq bigint not null generated always as identity,
  kind text not null,
  account_id uuid not null,
  body jsonb not null,
  state text not null default 'waiting'::text,
  tries integer not null default 0,
  done integer not null default 0,
  all_of integer not null default 0,
  failed jsonb not null default '[]'::jsonb,
  fault text,
  queued_at timestamp with time zone not null default now(),
  began_at timestamp with time zone,
  alive_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint job_fault_check CHECK ((length(fault) <= 60)),
  constraint job_kind_check CHECK ((kind = 'month-documents'::text)),
  constraint job_pkey PRIMARY KEY (job_id),
  constraint job_seq_key UNIQUE (seq),
  constraint job_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'at-work'::text, 'ready'::text, 'called-off'::text, 'broken'::text])))
);

create table job_result (
  job_id uuid not null,
  body bytea not null,
  constraint job_result_job_id_fkey FOREIGN KEY (job_id) REFERENCES job(job_id) ON DELETE CASCADE,
  constraint job_result_pkey PRIMARY KEY (job_id)
);

create table notice (
  notice_id uuid not null default gen_random_uuid(),
  seq bigint not null generated always as identity,
  account_id uuid not null,
  channel text not null,
  kind text not null,
  ref text not null,
  made_at timestamp with time zone not null default now(),
  state text not null default 'waiting'::text,
  tries integer not null default 0,
  next_at timestamp with time zone not null default now(),
  ended_at timestamp with time zone,
  constraint notice_account_id_channel_kind_ref_key UNIQUE (account_id, channel, kind, ref),
  constraint notice_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
  constraint notice_channel_check CHECK ((channel = ANY (ARRAY['mail'::text, 'push'::text]))),
  constraint notice_kind_check CHECK ((kind = ANY (ARRAY['report-sent'::text, 'report-approved'::text, 'report-returned'::text, 'breach-deadline'::text, 'meeting-tomorrow'::text]))),
  constraint notice_pkey PRIMARY KEY (notice_id),
  constraint notice_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'at-work'::text, 'sent'::text, 'given-up'::text])))
);

create table notice_address (
  account_id uuid not null,
  address text,
  code_hash bytea,
  code_until timestamp with time zone,
  code_tries integer not null default 0,
  sent_on date not null,
  sent integer not null default 1,
  confirmed_at timestamp with time zone,
  constraint notice_address_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
  constraint notice_address_address_check CHECK (((length(address) >= 3) AND (length(address) <= 254))),
  constraint notice_address_code_hash_check CHECK ((length(code_hash) = 32)),
  constraint notice_address_pkey PRIMARY KEY (account_id)
);

create table office_record (
  record_id uuid not null,
  seq bigint not null generated always as identity,
  kind text not null,
  unit_id text not null,
  club_id uuid,
  on_date date not null,
  body jsonb not null,
  told_below boolean not null,
  by_account uuid not null,
  by_name text not null,
  by_unit text not null,
  written_at timestamp with time zone not null default now(),
  constraint office_record_pkey PRIMARY KEY (record_id),
  constraint office_record_seq_key UNIQUE (seq)
);

create table passkey (
  passkey_id uuid not null default gen_random_uuid(),
  account_id uuid not null,
  credential_id bytea not null,
  public_key bytea not null,
  sign_count bigint not null,
  name text not null,
  made_at timestamp with time zone not null default now(),
  used_at timestamp with time zone,
  refused_at timestamp with time zone,
  constraint passkey_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
  constraint passkey_credential_id_check CHECK (((length(credential_id) >= 1) AND (length(credential_id) <= 1023))),
  constraint passkey_credential_id_key UNIQUE (credential_id),
  constraint passkey_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60))),
  constraint passkey_pkey PRIMARY KEY (passkey_id),
  constraint passkey_public_key_check CHECK ((length(public_key) <= 4096)),
  constraint passkey_sign_count_check CHECK ((sign_count >= 0))
);

create table passkey_flow (
  flow_hash bytea not null,
  challenge text not null,
  for_session bytea,
  expires_at timestamp with time zone not null,
  constraint passkey_flow_flow_hash_check CHECK ((length(flow_hash) = 32)),
  constraint passkey_flow_for_session_fkey FOREIGN KEY (for_session) REFERENCES session(token_hash) ON DELETE CASCADE,
  constraint passkey_flow_pkey PRIMARY KEY (flow_hash)
);

create table picture (
  club_id uuid not null,
  hash bytea not null,
  type text not null,
  body bytea not null,
  constraint picture_body_check CHECK (((length(body) >= 1) AND (length(body) <= 122880))),
  constraint picture_hash_check CHECK ((length(hash) = 32)),
  constraint picture_pkey PRIMARY KEY (club_id, hash),
  constraint picture_type_check CHECK ((type = ANY (ARRAY['image/webp'::text, 'image/jpeg'::text])))
);

create table posting (
  club_id uuid not null,
  seq bigint not null,
  line integer not null,
  on_date date not null,
  fund text not null,
  account text not null,
  amount bigint not null,
  constraint posting_pkey PRIMARY KEY (club_id, seq, line)
);

create table programme (
  programme_id text not null,
  body jsonb not null,
  constraint programme_pkey PRIMARY KEY (programme_id)
);

create table push_phone (
  push_id uuid not null default gen_random_uuid(),
  account_id uuid not null,
  endpoint text not null,
  p256dh text not null,
  auth text not null,
  language text not null,
  device_id uuid,
  made_at timestamp with time zone not null default now(),
  constraint push_phone_account_id_endpoint_key UNIQUE (account_id, endpoint),
  constraint push_phone_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
  constraint push_phone_auth_check CHECK ((length(auth) <= 40)),
  constraint push_phone_endpoint_check CHECK ((length(endpoint) <= 1000)),
  constraint push_phone_language_check CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text]))),
  constraint push_phone_p256dh_check CHECK ((length(p256dh) <= 100)),
  constraint push_phone_pkey PRIMARY KEY (push_id)
);

create table role_grant (
  account_id uuid not null,
  role text not null,
  club_id uuid,
  unit_id text,
  grant_id uuid not null default gen_random_uuid(),
  level text not null default 'approver'::text,
  from_day date,
  until_day date,
  given_by uuid,
  ended_at timestamp with time zone,
  ended_by uuid,
  constraint role_grant_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint role_grant_check CHECK (((club_id IS NULL) <> (unit_id IS NULL))),
  constraint role_grant_days_check CHECK ((until_day >= from_day)),
  constraint role_grant_level_check CHECK ((level = ANY (ARRAY['reader'::text, 'editor'::text, 'approver'::text]))),
  constraint role_grant_pkey PRIMARY KEY (grant_id),
  constraint role_grant_place_check CHECK (((club_id IS NOT NULL) = (role = ANY (ARRAY['treasurer'::text, 'chair'::text, 'vice-chair'::text, 'accountant'::text, 'volunteer'::text, 'group-head'::text])))),
  constraint role_grant_role_check CHECK ((role = ANY (ARRAY['treasurer'::text, 'chair'::text, 'vice-chair'::text, 'accountant'::text, 'volunteer'::text, 'group-head'::text, 'commune-officer'::text, 'province-officer'::text, 'centre-officer'::text, 'auditor'::text, 'donor'::text])))
);

create table roll_up_due (
  id bigint not null generated always as identity,
  club_id uuid not null,
  seq bigint not null,
  months text[] not null,
  queued_at timestamp with time zone not null default now(),
  left_unit text,
  constraint roll_up_due_pkey PRIMARY KEY (id)
);

create table roll_up_round (
  only_row boolean not null default true,
  rounds bigint not null,
  older bigint not null,
  anew bigint not null,
  constraint roll_up_round_only_row_check CHECK (only_row),
  constraint roll_up_round_pkey PRIMARY KEY (only_row)
);

create table schema_migration (
  number integer not null,
  name text not null,
  sha256 text not null,
  applied_at timestamp with time zone not null default now(),
  constraint schema_migration_pkey PRIMARY KEY (number)
);

create table seal_key (
  only_row boolean not null default true,
  key bytea not null,
  constraint seal_key_key_check CHECK ((length(key) = 32)),
  constraint seal_key_only_row_check CHECK (only_row),
  constraint seal_key_pkey PRIMARY KEY (only_row)
);

create table second_factor (
  account_id uuid not null,
  secret text not null,
  on_at timestamp with time zone,
  last_step bigint not null default 0,
  constraint second_factor_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
  constraint second_factor_pkey PRIMARY KEY (account_id)
);

create table session (
  token_hash bytea not null,
  account_id uuid not null,
  expires_at timestamp with time zone not null,
  session_id uuid not null default gen_random_uuid(),
  opened_at timestamp with time zone not null default now(),
  seen_at timestamp with time zone not null default now(),
  device text not null default ''::text,
  address text not null default ''::text,
  device_id uuid,
  key_hash bytea,
  constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
  constraint session_key_hash_check CHECK ((length(key_hash) = 32)),
  constraint session_pkey PRIMARY KEY (token_hash),
  constraint session_session_id_key UNIQUE (session_id),
  constraint session_token_hash_check CHECK ((length(token_hash) = 32))
);

create table set_aside (
  club_id uuid not null,
  command_id uuid not null,
  device_id uuid not null,
  account_id uuid not null,
  account_name text not null,
  command jsonb not null,
  why text not null,
  arrived_at timestamp with time zone not null default now(),
  decided_at timestamp with time zone,
  decided_by text,
  taken boolean,
  reason text,
  handed_by text not null default ''::text,
  handed_by_name text not null default ''::text,
  n integer not null default 0,
  constraint set_aside_carried_check CHECK (((why = 'carried'::text) = (handed_by <> ''::text))),
  constraint set_aside_check CHECK ((((decided_at IS NULL) = (taken IS NULL)) AND ((decided_at IS NULL) = (reason IS NULL)))),
  constraint set_aside_pkey PRIMARY KEY (club_id, command_id, handed_by),
  constraint set_aside_why_check CHECK ((why = ANY (ARRAY['device-revoked'::text, 'role-ended'::text, 'carried'::text])))
);

create table sign_in_address (
  address text not null,
  failures integer not null,
  last_at timestamp with time zone not null,
  blocked_until timestamp with time zone not null,
  constraint sign_in_address_pkey PRIMARY KEY (address)
);

create table sign_in_failure (
  phone text not null,
  failures integer not null,
  blocked_until timestamp with time zone not null,
  constraint sign_in_failure_pkey PRIMARY KEY (phone)
);

create table spare_code (
  account_id uuid not null,
  code_hash bytea not null,
  constraint spare_code_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
  constraint spare_code_code_hash_check CHECK ((length(code_hash) = 32)),
  constraint spare_code_pkey PRIMARY KEY (account_id, code_hash)
);

create table target (
  programme_id text not null,
  target_id text not null,
  indicator text,
  unit_id text,
  body jsonb not null,
  constraint target_pkey PRIMARY KEY (programme_id, target_id),
  constraint target_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(programme_id),
  constraint target_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(unit_id)
);

create table unit (
  unit_id text not null,
  level text not null,
  code text,
  since date not null,
  until date not null,
  constraint unit_level_check CHECK ((level = ANY (ARRAY['country'::text, 'province'::text, 'district'::text, 'commune'::text]))),
  constraint unit_pkey PRIMARY KEY (unit_id),
  constraint unit_unit_id_check CHECK ((unit_id ~ '^[a-z0-9-]{1,60}$'::text))
);

create table unit_closure (
  ancestor_id text not null,
  unit_id text not null,
  depth integer not null,
  since date not null,
  until date not null,
  last boolean not null default true,
  constraint unit_closure_ancestor_id_fkey FOREIGN KEY (ancestor_id) REFERENCES unit(unit_id),
  constraint unit_closure_pkey PRIMARY KEY (ancestor_id, unit_id, since),
  constraint unit_closure_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(unit_id)
);

create table unit_figure (
  unit_id text not null,
  month text not null,
  indicator text not null,
  amount bigint not null,
  constraint unit_figure_pkey PRIMARY KEY (unit_id, indicator, month)
);

create table unit_name (
  unit_id text not null,
  since date not null,
  type text not null,
  name text not null,
  constraint unit_name_pkey PRIMARY KEY (unit_id, since),
  constraint unit_name_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(unit_id)
);

create table unit_parent (
  unit_id text not null,
  since date not null,
  until date not null,
  parent_id text not null,
  constraint unit_parent_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES unit(unit_id),
  constraint unit_parent_pkey PRIMARY KEY (unit_id, since),
  constraint unit_parent_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(unit_id)
);

create table unit_succession (
  predecessor_id text not null,
  successor_id text not null,
  on_date date not null,
  extent text not null,
  evidence text not null,
  constraint unit_succession_extent_check CHECK ((extent = ANY (ARRAY['whole'::text, 'part'::text]))),
  constraint unit_succession_pkey PRIMARY KEY (predecessor_id, successor_id),
  constraint unit_succession_predecessor_id_fkey FOREIGN KEY (predecessor_id) REFERENCES unit(unit_id),
  constraint unit_succession_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES unit(unit_id)
);

create table unit_topic (
  topic_id uuid not null,
  unit_id text not null,
  name text not null,
  area text not null,
  set_at timestamp with time zone not null default now(),
  retired boolean not null default false,
  set_by text not null,
  constraint unit_topic_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60))),
  constraint unit_topic_pkey PRIMARY KEY (topic_id)
);

create table upkeep (
  seq bigint not null generated always as identity,
  kind text not null,
  ended_at timestamp with time zone not null default now(),
  held boolean not null,
  body jsonb not null,
  constraint upkeep_kind_check CHECK ((kind = ANY (ARRAY['backup'::text, 'restore'::text, 'check'::text]))),
  constraint upkeep_pkey PRIMARY KEY (seq)
);

create table web_hook (
  hook_id uuid not null,
  unit_id text not null,
  label text not null,
  url text not null,
  events text[] not null,
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamp with time zone not null default now(),
  ended_at timestamp with time zone,
  paused_at timestamp with time zone,
  failures integer not null default 0,
  constraint web_hook_events_check CHECK (((cardinality(events) > 0) AND (events <@ ARRAY['figures.changed'::text, 'figures.published'::text, 'figures.withdrawn'::text, 'report.sent'::text, 'report.approved'::text, 'report.returned'::text]))),
  constraint web_hook_label_check CHECK (((length(label) >= 1) AND (length(label) <= 100))),
  constraint web_hook_made_by_fkey FOREIGN KEY (made_by) REFERENCES account(id),
  constraint web_hook_pkey PRIMARY KEY (hook_id),
  constraint web_hook_url_check CHECK ((length(url) <= 500))
);

CREATE INDEX api_token_by_unit ON public.api_token USING btree (unit_id, made_at);
CREATE INDEX club_device_revoked ON public.club_device USING btree (device_id) WHERE (revoked_at IS NOT NULL);
CREATE INDEX club_place_by_unit ON public.club_place USING btree (unit_id);
CREATE INDEX club_register_by_unit ON public.club_register USING btree (unit_now);
CREATE INDEX document_template_by_unit ON public.document_template USING btree (unit_id, kind, seq);
CREATE INDEX event_appeals ON public.event USING btree (club_id, seq) WHERE (room = 'appeals'::text);
CREATE INDEX event_pictures ON public.event USING btree (club_id, ((pub ->> 'hash'::text))) WHERE (kind = ANY (ARRAY['picture-added'::text, 'picture-taken-down'::text]));
CREATE INDEX hook_delivery_by_hook ON public.hook_delivery USING btree (hook_id, seq);
CREATE INDEX hook_delivery_due ON public.hook_delivery USING btree (next_at) WHERE (state = ANY (ARRAY['waiting'::text, 'at-work'::text]));
CREATE INDEX invitation_by_account ON public.invitation USING btree (for_account);
CREATE INDEX job_by_account ON public.job USING btree (account_id, seq);
CREATE INDEX job_to_do ON public.job USING btree (seq) WHERE (state = ANY (ARRAY['waiting'::text, 'at-work'::text]));
CREATE INDEX notice_due ON public.notice USING btree (next_at) WHERE (state = ANY (ARRAY['waiting'::text, 'at-work'::text]));
CREATE INDEX office_record_by_club ON public.office_record USING btree (club_id) WHERE (club_id IS NOT NULL);
CREATE INDEX office_record_by_unit ON public.office_record USING btree (unit_id, kind, seq);
CREATE INDEX office_record_of_borders ON public.office_record USING btree (seq) WHERE (kind = 'enact-reorganisation'::text);
CREATE INDEX passkey_by_account ON public.passkey USING btree (account_id);
CREATE INDEX passkey_flow_by_session ON public.passkey_flow USING btree (for_session);
CREATE INDEX role_grant_by_account ON public.role_grant USING btree (account_id);
CREATE INDEX role_grant_by_club ON public.role_grant USING btree (club_id) WHERE (club_id IS NOT NULL);
CREATE INDEX role_grant_by_unit ON public.role_grant USING btree (unit_id) WHERE (unit_id IS NOT NULL);
CREATE UNIQUE INDEX role_grant_once ON public.role_grant USING btree (account_id, role, COALESCE((club_id)::text, unit_id)) WHERE ((ended_at IS NULL) AND (until_day IS NULL));
CREATE INDEX session_by_account ON public.session USING btree (account_id);
CREATE INDEX session_by_end ON public.session USING btree (expires_at);
CREATE INDEX unit_closure_by_unit ON public.unit_closure USING btree (unit_id);
CREATE INDEX unit_figure_by_month ON public.unit_figure USING btree (month, unit_id);
CREATE INDEX unit_topic_by_unit ON public.unit_topic USING btree (unit_id);
CREATE INDEX web_hook_by_unit ON public.web_hook USING btree (unit_id, made_at);

alter table book_view enable row level security;
alter table club_device enable row level security;
alter table club_head enable row level security;
alter table club_opening enable row level security;
alter table club_place enable row level security;
alter table club_receipt enable row level security;
alter table club_register enable row level security;
alter table club_test enable row level security;
alter table command enable row level security;
alter table document_template enable row level security;
alter table event enable row level security;
alter table event_link enable row level security;
alter table event_private enable row level security;
alter table figure enable row level security;
alter table figure_day enable row level security;
alter table frozen_report enable row level security;
alter table hook_delivery enable row level security;
alter table issued_document enable row level security;
alter table office_record enable row level security;
alter table picture enable row level security;
alter table posting enable row level security;
alter table role_grant enable row level security;
alter table set_aside enable row level security;
alter table unit_figure enable row level security;
alter table unit_topic enable row level security;
alter table web_hook enable row level security;

create policy own_club on book_view for all to app_rw
  using ((club_id = ( SELECT (NULLIF(current_setting('app.club'::text, true), ''::text))::uuid AS "nullif")));
create policy of_sessions on club_device for all to app_auth
  using (true);
create policy own_club on club_device for all to app_rw
  using ((club_id = ( SELECT (NULLIF(current_setting('app.club'::text, true), ''::text))::uuid AS "nullif")));
create policy clubs_of_own_units on club_head for select to app_rw
  using ((club_id IN ( SELECT r.club_id
   FROM club_register r)));
create policy own_club on club_head for all to app_rw
  using ((club_id = ( SELECT (NULLIF(current_setting('app.club'::text, true), ''::text))::uuid AS "nullif")));
create policy roll_up_marks_reported on club_head for update to app_network
  using (true);
create policy roll_up_reads_all on club_head for select to app_network
  using (true);
create policy clubs_of_own_units on club_opening for select to app_rw
  using ((club_id IN ( SELECT r.club_id
   FROM club_register r)));
create policy own_club on club_opening for all to app_rw
  using ((club_id = ( SELECT (NULLIF(current_setting('app.club'::text, true), ''::text))::uuid AS "nullif")));
create policy clubs_of_own_units on club_place for select to app_rw
  using ((club_id IN ( SELECT r.club_id
   FROM club_register r)));
create policy own_club on club_place for all to app_rw
  using ((club_id = ( SELECT (NULLIF(current_setting('app.club'::text, true), ''::text))::uuid AS "nullif")));
create policy clubs_of_own_units on club_receipt for select to app_rw
  using ((club_id IN ( SELECT r.club_id
   FROM club_register r)));
create policy own_club on club_receipt for all to app_rw
  using ((club_id = ( SELECT (NULLIF(current_setting('app.club'::text, true), ''::text))::uuid AS "nullif")));
create policy clubs_of_own_units on club_register for select to app_rw
  using ((unit_now IN ( SELECT c.unit_id
   FROM unit_closure c
  WHERE (c.last AND (c.ancestor_id = ANY (string_to_array(current_setting('app.units'::text, true), ','::text)))))));
create policy own_club on club_register for all to app_rw
  using ((club_id = ( SELECT (NULLIF(current_setting('app.club'::text, true), ''::text))::uuid AS "nullif")));
create policy roll_up_reads_all on club_register for select to app_network
  using (true);
create policy clubs_of_own_units on club_test for select to app_rw
  using ((club_id IN ( SELECT r.club_id
   FROM club_register r)));
create policy own_club on club_test for all to app_rw
  using ((club_id = ( SELECT (NULLIF(current_setting('app.club'::text, true), ''::text))::uuid AS "nullif")));
create policy roll_up_writes on club_test for all to app_network
  using (true);
create policy own_club on command for all to app_rw
  using ((club_id = ( SELECT (NULLIF(current_setting('app.club'::text, true), ''::text))::uuid AS "nullif")));
create policy of_own_units on document_template for select to app_rw
  using ((unit_id = ANY (string_to_array(current_setting('app.units'::text, true), ','::text))));
create policy written_for_own_units on document_template for insert to app_rw
  using ()
  with check ((unit_id = ANY (string_to_array(current_setting('app.desks'::text, true), ','::text))));
create policy appeals_of_own_units on event for select to app_rw
  using (((room = 'appeals'::text) AND ('appeals'::text = ANY (( SELECT string_to_array(current_setting('app.rooms'::text, true), ','::text) AS string_to_array)::text[])) AND (club_id IN ( SELECT r.club_id
   FROM club_register r))));
create policy own_club_and_room on event for all to app_rw
  using (((club_id = ( SELECT (NULLIF(current_setting('app.club'::text, true), ''::text))::uuid AS "nullif")) AND (room = ANY (( SELECT string_to_array(current_setting('app.rooms'::text, true), ','::text) AS string_to_array)::text[]))));
create policy own_club on event_link for all to app_rw
  using ((club_id = ( SELECT (NULLIF(current_setting('app.club'::text, true), ''::text))::uuid AS "nullif")));
create policy appeals_of_own_units on event_private for select to app_rw
  using (((room = 'appeals'::text) AND ('appeals'::text = ANY (( SELECT string_to_array(current_setting('app.rooms'::text, true), ','::text) AS string_to_array)::text[])) AND (( SELECT current_setting('app.private'::text, true) AS current_setting) = 'open'::text) AND (club_id IN ( SELECT r.club_id
   FROM club_register r))));
create policy own_club_and_room_and_person on event_private for all to app_rw
  using (((club_id = ( SELECT (NULLIF(current_setting('app.club'::text, true), ''::text))::uuid AS "nullif")) AND (room = ANY (( SELECT string_to_array(current_setting('app.rooms'::text, true), ','::text) AS string_to_array)::text[])) AND (( SELECT current_setting('app.private'::text, true) AS current_setting) = 'open'::text)));
create policy clubs_of_own_units on figure for select to app_rw
  using ((club_id IN ( SELECT r.club_id
   FROM club_register r)));
create policy own_club on figure for all to app_rw
  using ((club_id = ( SELECT (NULLIF(current_setting('app.club'::text, true), ''::text))::uuid AS "nullif")));
create policy roll_up_reads_all on figure for select to app_network
  using (true);
create policy clubs_of_own_units on figure_day for select to app_rw
  using ((club_id IN ( SELECT r.club_id
   FROM club_register r)));
create policy own_club on figure_day for all to app_rw
  using ((club_id = ( SELECT (NULLIF(current_setting('app.club'::text, true), ''::text))::uuid AS "nullif")));
create policy of_own_units on frozen_report for select to app_rw
  using ((unit_id IN ( SELECT c.unit_id
   FROM unit_closure c
  WHERE (c.last AND (c.ancestor_id = ANY (string_to_array(current_setting('app.units'::text, true), ','::text)))))));
create policy written_for_own_units on frozen_report for insert to app_rw
  using ()
  with check ((unit_id = ANY (string_to_array(current_setting('app.approves'::text, true), ','::text))));
create policy of_own_office on hook_delivery for all to app_rw
  using ((hook_id IN ( SELECT h.hook_id
   FROM web_hook h)));
create policy told_by_the_network on hook_delivery for all to app_network
  using (true);
create policy beside_its_record on issued_document for insert to app_rw
  using ()
  with check (((unit_id = ANY (string_to_array(current_setting('app.approves'::text, true), ','::text))) AND (EXISTS ( SELECT
   FROM office_record r
  WHERE ((r.record_id = issued_document.record_id) AND (r.unit_id = issued_document.unit_id) AND (r.kind = 'issue-document'::text))))));
create policy of_own_units on issued_document for select to app_rw
  using ((unit_id IN ( SELECT c.unit_id
   FROM unit_closure c
  WHERE (c.last AND (c.ancestor_id = ANY (string_to_array(current_setting('app.units'::text, true), ','::text)))))));
create policy borders_are_public on office_record for select to app_rw
  using ((kind = 'enact-reorganisation'::text));
create policy borders_are_public_to_the_roll_up on office_record for select to app_network
  using ((kind = 'enact-reorganisation'::text));
create policy of_own_units on office_record for select to app_rw
  using ((unit_id IN ( SELECT c.unit_id
   FROM unit_closure c
  WHERE (c.last AND (c.ancestor_id = ANY (string_to_array(current_setting('app.units'::text, true), ','::text)))))));
create policy told_to_clubs_below on office_record for select to app_rw
  using ((told_below AND ((club_id IS NULL) OR ((club_id)::text = current_setting('app.club'::text, true))) AND (unit_id IN ( SELECT c.ancestor_id
   FROM (unit_closure c
     JOIN club_register r ON ((r.unit_now = c.unit_id)))
  WHERE (c.last AND ((r.club_id)::text = current_setting('app.club'::text, true)))))));
create policy told_to_units_below on office_record for select to app_rw
  using ((told_below AND (unit_id IN ( SELECT c.ancestor_id
   FROM unit_closure c
  WHERE (c.last AND (c.unit_id = ANY (string_to_array(current_setting('app.units'::text, true), ','::text))))))));
create policy written_for_own_units on office_record for insert to app_rw
  using ()
  with check (((by_unit = ANY (string_to_array(current_setting('app.desks'::text, true), ','::text))) AND ((kind <> ALL (ARRAY['enact-reorganisation'::text, 'send-report'::text, 'approve-report'::text, 'return-report'::text, 'reopen-report'::text, 'issue-document'::text, 'adopt-programme'::text, 'share-out-target'::text, 'answer-grant'::text, 'transfer-grant'::text, 'adopt-score-sheet'::text, 'decide-praise'::text, 'publish-figures'::text, 'withdraw-figures'::text])) OR (by_unit = ANY (string_to_array(current_setting('app.approves'::text, true), ','::text)))) AND (unit_id IN ( SELECT c.unit_id
   FROM unit_closure c
  WHERE (c.ancestor_id = ANY (string_to_array(current_setting('app.units'::text, true), ','::text)))))));
create policy own_club_people on picture for all to app_rw
  using (((club_id = ( SELECT (NULLIF(current_setting('app.club'::text, true), ''::text))::uuid AS "nullif")) AND ('common'::text = ANY (( SELECT string_to_array(current_setting('app.rooms'::text, true), ','::text) AS string_to_array)::text[])) AND (( SELECT current_setting('app.private'::text, true) AS current_setting) = 'open'::text)));
create policy own_club_money on posting for all to app_rw
  using (((club_id = ( SELECT (NULLIF(current_setting('app.club'::text, true), ''::text))::uuid AS "nullif")) AND ('money'::text = ANY (( SELECT string_to_array(current_setting('app.rooms'::text, true), ','::text) AS string_to_array)::text[]))));
create policy ended on role_grant for update to app_auth
  using (true)
  with check ((ended_at IS NOT NULL));
create policy given on role_grant for insert to app_auth
  using ()
  with check (true);
create policy in_force on role_grant for select to app_auth
  using (((current_setting('app.grants'::text, true) = 'all'::text) OR ((ended_at IS NULL) AND ((from_day IS NULL) OR (from_day <= ((now() AT TIME ZONE 'Asia/Ho_Chi_Minh'::text))::date)) AND ((until_day IS NULL) OR (until_day >= ((now() AT TIME ZONE 'Asia/Ho_Chi_Minh'::text))::date)))));
create policy own_club on set_aside for all to app_rw
  using (((club_id = ( SELECT (NULLIF(current_setting('app.club'::text, true), ''::text))::uuid AS "nullif")) AND (( SELECT current_setting('app.private'::text, true) AS current_setting) = 'open'::text)));
create policy own_units on unit_figure for all to app_rw
  using ((unit_id IN ( SELECT c.unit_id
   FROM unit_closure c
  WHERE (c.last AND (c.ancestor_id = ANY (string_to_array(current_setting('app.units'::text, true), ','::text)))))));
create policy roll_up_writes on unit_figure for all to app_network
  using (true);
create policy topics_above_own_club on unit_topic for select to app_rw
  using ((unit_id IN ( SELECT c.ancestor_id
   FROM (unit_closure c
     JOIN club_register r ON ((r.unit_now = c.unit_id)))
  WHERE (c.last AND ((r.club_id)::text = current_setting('app.club'::text, true))))));
create policy topics_of_own_units on unit_topic for all to app_rw
  using ((set_by = ANY (string_to_array(current_setting('app.units'::text, true), ','::text))))
  with check (((set_by = ANY (string_to_array(current_setting('app.desks'::text, true), ','::text))) AND (unit_id IN ( SELECT c.unit_id
   FROM unit_closure c
  WHERE (c.ancestor_id = unit_topic.set_by)))));
create policy of_own_office on web_hook for all to app_rw
  using ((unit_id = ANY (string_to_array(current_setting('app.approves'::text, true), ','::text))));
create policy told_by_the_network on web_hook for all to app_network
  using (true);

grant delete, insert, select, update on account to app_auth;
grant delete, insert, select on account_identity to app_auth;
grant insert, select on api_token to app_auth;
grant insert, select on book_view to app_rw;
grant insert, select, update on club_device to app_auth;
grant select on club_device to app_rw;
grant select on club_head to app_network;
grant insert, select on club_head to app_rw;
grant insert, select on club_opening to app_rw;
grant insert, select on club_place to app_rw;
grant insert, select on club_receipt to app_rw;
grant select on club_register to app_network;
grant insert, select on club_register to app_rw;
grant insert, select, update on club_test to app_network;
grant select on club_test to app_rw;
grant insert, select on command to app_rw;
grant delete, insert, select, update on device_code to app_auth;
grant delete, insert, select, update on device_person to app_auth;
grant insert, select on document_template to app_rw;
grant insert, select on event to app_rw;
grant insert, select on event_link to app_rw;
grant insert, select on event_private to app_rw;
grant insert, select, update on field_speed to app_network;
grant insert, select, update on field_stumble to app_network;
grant select on figure to app_network;
grant insert, select on figure to app_rw;
grant insert, select on figure_day to app_rw;
grant insert, select on frozen_report to app_rw;
grant delete, insert, select, update on hook_delivery to app_network;
grant insert, select on hook_delivery to app_rw;
grant delete, insert, select, update on hook_figures to app_network;
grant delete, insert, select on identity_flow to app_auth;
grant insert, select on installation to app_auth;
grant insert, select, update on invitation to app_auth;
grant insert, select on issued_document to app_rw;
grant delete, insert, select, update on job to app_network;
grant delete, insert, select, update on job_result to app_network;
grant delete, insert, select, update on notice to app_auth;
grant delete, insert, select, update on notice_address to app_auth;
grant select on notice_way to app_auth;
grant select on office_record to app_network;
grant insert, select on office_record to app_rw;
grant delete, insert, select on passkey to app_auth;
grant delete, insert, select on passkey_flow to app_auth;
grant delete, insert, select on picture to app_rw;
grant insert, select on posting to app_rw;
grant select on programme to app_network;
grant select on programme to app_rw;
grant delete, insert, select, update on push_phone to app_auth;
grant insert, select on role_grant to app_auth;
grant delete, select on roll_up_due to app_network;
grant insert on roll_up_due to app_rw;
grant insert, select, update on roll_up_round to app_network;
grant select on schema_migration to app_network;
grant delete, insert, select, update on second_factor to app_auth;
grant delete, insert, select, update on session to app_auth;
grant insert, select on set_aside to app_rw;
grant delete, insert, select, update on sign_in_address to app_auth;
grant delete, insert, select, update on sign_in_failure to app_auth;
grant delete, insert, select on spare_code to app_auth;
grant select on target to app_network;
grant select on target to app_rw;
grant select on unit to app_auth;
grant select on unit to app_network;
grant select on unit to app_rw;
grant select on unit_closure to app_network;
grant select on unit_closure to app_rw;
grant insert, select, update on unit_figure to app_network;
grant select on unit_figure to app_rw;
grant select on unit_name to app_network;
grant select on unit_name to app_rw;
grant select on unit_parent to app_network;
grant select on unit_parent to app_rw;
grant select on unit_succession to app_network;
grant select on unit_succession to app_rw;
grant insert, select on unit_topic to app_rw;
grant select on upkeep to app_network;
grant select on web_hook to app_network;
grant insert, select on web_hook to app_rw;

grant update (last_used_on, revoked_at) on api_token to app_auth;
grant update (revoked_at, revoked_by, revoked_why) on club_device to app_rw;
grant update (reported_seq) on club_head to app_network;
grant update (hash, seq) on club_head to app_rw;
grant update (hamlet, unit_id) on club_place to app_rw;
grant update (body, name, status, unit_now) on club_register to app_rw;
grant update (amount) on figure to app_rw;
grant update (amount) on figure_day to app_rw;
grant update (ended_at, next_at, state, tries) on hook_delivery to app_rw;
grant update (refused_at, sign_count, used_at) on passkey to app_auth;
grant update (ended_at, ended_by) on role_grant to app_auth;
grant select (queued_at) on roll_up_due to app_rw;
grant update (decided_at, decided_by, reason, taken) on set_aside to app_rw;
grant update (retired) on unit_topic to app_rw;
grant update (ended_at, failures, paused_at) on web_hook to app_network;
grant update (ended_at, failures, paused_at) on web_hook to app_rw;
