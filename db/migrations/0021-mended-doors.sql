-- Of a private part nothing but what stood in it may stay: whoever comes through this door can take words away, never write any.
create or replace function erase_private(in_club uuid, by_seq bigint, parts jsonb) returns bigint
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
  if exists (
    select from jsonb_to_recordset(parts) as r(seq bigint, body jsonb)
      join event_private p on p.club_id = in_club and p.seq = r.seq
    where coalesce(r.body, 'null') <> 'null' and not p.body @> r.body) then
    raise exception 'erase_private: a part may lose words, never gain or change any' using errcode = '42501';
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

-- What was handed in holds words about people: like every private part it opens only to who asked for them.
drop policy own_club on set_aside;
create policy own_club on set_aside to app_rw
  using (club_id = (select nullif(current_setting('app.club', true), '')::uuid)
    and (select current_setting('app.private', true)) = 'open');
