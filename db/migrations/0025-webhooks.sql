-- Addresses an office wants to be told at (decision 0048). What is told are names of units, months and records: never a figure, never
-- anything of a person. The secret of a hook is no column: it follows from the installation's own key and the hook's id.
create table web_hook (
  hook_id uuid primary key,
  unit_id text not null,
  label text not null check (length(label) between 1 and 100),
  url text not null check (length(url) <= 500),
  events text[] not null check (cardinality(events) > 0 and events <@ array['figures.changed', 'figures.published',
    'figures.withdrawn', 'report.sent', 'report.approved', 'report.returned']),
  made_by uuid not null references account,
  made_by_name text not null,
  made_at timestamptz not null default now(),
  -- Taken back by the office; never told again.
  ended_at timestamptz,
  -- Stands still: too many failures, or the receiver said it is gone.
  paused_at timestamptz,
  -- Attempts that failed since the last that did not.
  failures integer not null default 0
);
create index web_hook_by_unit on web_hook (unit_id, made_at);

create table hook_delivery (
  delivery_id uuid primary key,
  seq bigint generated always as identity,
  hook_id uuid not null references web_hook,
  event text not null,
  body jsonb not null,
  made_at timestamptz not null default now(),
  state text not null default 'waiting' check (state in ('waiting', 'at-work', 'delivered', 'given-up')),
  tries integer not null default 0,
  -- Of one at work: when another server may take it over.
  next_at timestamptz not null default now(),
  status integer,
  fault text check (length(fault) <= 40),
  ended_at timestamptz
);
create index hook_delivery_due on hook_delivery (next_at) where state in ('waiting', 'at-work');
create index hook_delivery_by_hook on hook_delivery (hook_id, seq);

-- Of published units, what each month's sums were when they were last looked at, and what was told of them.
create table hook_figures (
  unit_id text not null,
  month text not null,
  sums text not null,
  told text not null,
  primary key (unit_id, month)
);

alter table web_hook enable row level security;
alter table hook_delivery enable row level security;
create policy of_own_office on web_hook to app_rw
  using (unit_id = any (string_to_array(current_setting('app.approves', true), ',')));
create policy told_by_the_network on web_hook to app_network using (true);
create policy of_own_office on hook_delivery to app_rw using (hook_id in (select h.hook_id from web_hook h));
create policy told_by_the_network on hook_delivery to app_network using (true);

grant select, insert on web_hook to app_rw;
grant update (ended_at, paused_at, failures) on web_hook to app_rw, app_network;
grant select on web_hook to app_network;
grant select, insert on hook_delivery to app_rw;
grant update (state, tries, next_at, ended_at) on hook_delivery to app_rw;
grant select, insert, update, delete on hook_delivery to app_network;
grant select, insert, update, delete on hook_figures to app_network;

-- In the very transaction that writes the record: what happened is told, and what did not happen is not.
create function tell_hooks() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into hook_delivery (delivery_id, hook_id, event, body)
  select gen_random_uuid(), h.hook_id, e.event, jsonb_build_object('unit', new.unit_id, 'record', new.record_id, 'on', new.on_date)
  from (select case new.kind when 'send-report' then 'report.sent' when 'approve-report' then 'report.approved'
      when 'return-report' then 'report.returned' when 'publish-figures' then 'figures.published' else 'figures.withdrawn' end as event) e
    join web_hook h on e.event = any (h.events)
  where h.ended_at is null and h.paused_at is null
    and h.unit_id in (select c.ancestor_id from unit_closure c where c.last and c.unit_id = new.unit_id);
  return null;
end $$;
create trigger tell_hooks after insert on office_record for each row
  when (new.kind in ('send-report', 'approve-report', 'return-report', 'publish-figures', 'withdraw-figures')
    -- Written now: a record that a restored backup brings was told long ago.
    and new.written_at = now())
  execute function tell_hooks();

do $$
begin
  if exists (select from pg_extension where extname = 'citus') then
    perform create_reference_table('web_hook');
    perform create_reference_table('hook_delivery');
    perform create_reference_table('hook_figures');
  end if;
end $$;
