-- Erasure on request (Luật 91/2025/QH15). Nobody may delete from the log; this function may, and only private parts, only of the
-- club of the scope, only older than a record that says who was erased, and only where the record names that person or points to
-- another record. A part that also spoke of others keeps their lines and loses its salt: nothing is proved by it any more.
create function erase_private(in_club uuid, by_seq bigint, parts jsonb) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  persons text[];
  touched bigint;
  more bigint;
begin
  if in_club is distinct from nullif(current_setting('app.club', true), '')::uuid
    or current_setting('app.private', true) is distinct from 'open' then
    raise exception 'erase_private: not the club of this scope' using errcode = '42501';
  end if;
  select array(select jsonb_array_elements_text(e.pub -> 'personIds')) into persons
    from event e where e.club_id = in_club and e.seq = by_seq and e.kind = 'person-erased';
  if persons is null then
    raise exception 'erase_private: record % erases nobody', by_seq using errcode = '42501';
  end if;
  if exists (
    select from jsonb_to_recordset(parts) as r(seq bigint)
      left join event e on e.club_id = in_club and e.seq = r.seq
    where e.seq is null or e.seq >= by_seq
      or not (exists (select from unnest(persons) person where position(person in e.pub::text) > 0)
        or e.pub ?| array['applicationId', 'referralId', 'needId', 'requestId', 'cmdId', 'reviewId'])) then
    raise exception 'erase_private: a record of somebody else' using errcode = '42501';
  end if;
  delete from event_private p where p.club_id = in_club
    and p.seq in (select r.seq from jsonb_to_recordset(parts) as r(seq bigint, body jsonb) where coalesce(r.body, 'null') = 'null');
  get diagnostics touched = row_count;
  update event_private p set body = r.body, salt = ''
    from jsonb_to_recordset(parts) as r(seq bigint, body jsonb)
    where p.club_id = in_club and p.seq = r.seq and coalesce(r.body, 'null') <> 'null';
  get diagnostics more = row_count;
  return touched + more;
end $$;
revoke all on function erase_private(uuid, bigint, jsonb) from public;
grant execute on function erase_private(uuid, bigint, jsonb) to app_rw;

-- Who was handed what of a club's book ("ai đã xem"): one line a day for each account, device and room, and for an officer who
-- opened a list of its records. No content. Names as they were that day, so that the line can be read when the account is gone.
-- Nobody changes a line; the function below drops whole years gone by, never the last twelve months.
create table book_view (
  club_id uuid not null,
  on_date date not null,
  account_id uuid not null,
  device text not null check (device ~ '^([0-9a-f-]{36})?$'),
  what text not null check (what in ('common', 'money', 'care', 'board', 'rights', 'appeals', 'records', 'paper')),
  name text not null check (length(name) <= 200),
  roles text not null check (length(roles) <= 200),
  primary key (club_id, on_date, account_id, device, what)
);

do $$
begin
  if exists (select from pg_extension where extname = 'citus') then
    perform create_distributed_table('book_view', 'club_id');
  end if;
end $$;

alter table book_view enable row level security;
create policy own_club on book_view to app_rw
  using (club_id = (select nullif(current_setting('app.club', true), '')::uuid));
grant select, insert on book_view to app_rw;

create function forget_views(in_club uuid, before date) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  dropped bigint;
begin
  if in_club is distinct from nullif(current_setting('app.club', true), '')::uuid then
    raise exception 'forget_views: not the club of this scope' using errcode = '42501';
  end if;
  delete from book_view where club_id = in_club and on_date < least(before, (current_date - interval '12 months')::date);
  get diagnostics dropped = row_count;
  return dropped;
end $$;
revoke all on function forget_views(uuid, date) from public;
grant execute on function forget_views(uuid, date) to app_rw;
