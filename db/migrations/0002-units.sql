-- Reference tables: the organisation's units, dated, and the programmes with their targets. They are small, the same
-- for everybody, and hold nothing personal. A unit's code was reused on 1 July 2025, so a unit is known by our own
-- id; its names, parents and successors carry dates. The closure table spares every report a recursive query.
-- `since` -infinity: as far back as our lists go. `until` is the first day on which it no longer holds; infinity: it
-- still holds.
create table unit (
  unit_id text primary key check (unit_id ~ '^[a-z0-9-]{1,60}$'),
  level text not null check (level in ('country', 'province', 'district', 'commune')),
  code text,
  since date not null,
  until date not null
);

create table unit_name (
  unit_id text not null references unit,
  since date not null,
  type text not null,
  name text not null,
  primary key (unit_id, since)
);

create table unit_parent (
  unit_id text not null references unit,
  since date not null,
  until date not null,
  parent_id text not null references unit,
  primary key (unit_id, since)
);

-- Each unit is its own ancestor at depth 0.
create table unit_closure (
  ancestor_id text not null references unit,
  unit_id text not null references unit,
  depth integer not null,
  since date not null,
  until date not null,
  primary key (ancestor_id, unit_id, since)
);
create index unit_closure_by_unit on unit_closure (unit_id);

-- extent 'part': the old unit was split; then a person reassigns its clubs.
create table unit_succession (
  predecessor_id text not null references unit,
  successor_id text not null references unit,
  on_date date not null,
  extent text not null check (extent in ('whole', 'part')),
  evidence text not null,
  primary key (predecessor_id, successor_id)
);

create table unit_statistic (
  unit_id text not null references unit,
  statistic text not null,
  on_date date not null,
  amount bigint not null,
  source text not null,
  primary key (unit_id, statistic, on_date)
);

create table programme (
  programme_id text primary key,
  body jsonb not null
);

create table target (
  programme_id text not null references programme,
  target_id text not null,
  indicator text,
  unit_id text references unit,
  body jsonb not null,
  primary key (programme_id, target_id)
);

grant select on unit, unit_name, unit_parent, unit_closure, unit_succession, unit_statistic, programme, target
  to app_rw, app_network;
grant select on unit to app_auth;
