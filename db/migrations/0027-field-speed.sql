-- How fast the app is on phones, by month and class of phone: sums over everybody, in which nobody is (decision 0048).
create table field_speed (
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  phone text not null check (phone in ('small', 'middle', 'large', 'unknown')),
  what text not null check (what in ('open', 'save')),
  content bigint not null,
  borne bigint not null,
  too_slow bigint not null,
  primary key (month, phone, what)
);
create table field_stumble (
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  phone text not null check (phone in ('small', 'middle', 'large', 'unknown')),
  kind text not null check (kind in ('script', 'promise')),
  amount bigint not null,
  primary key (month, phone, kind)
);
grant select, insert, update on field_speed, field_stumble to app_network;

do $$
begin
  if exists (select from pg_extension where extname = 'citus') then
    perform create_reference_table('field_speed');
    perform create_reference_table('field_stumble');
  end if;
end $$;
