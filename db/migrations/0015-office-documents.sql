-- What an issued document said, frozen under its record in the offices' book: the document as data (from which PDF and Word file
-- are drawn again), and the Word file itself where it was made from the office's own template. And the Word templates of offices;
-- the last one of a kind counts, one without a body brings the standard back. Nothing is changed or deleted.
create table issued_document (
  record_id uuid primary key,
  unit_id text not null,
  paper text not null,
  docx bytea
);

create table document_template (
  template_id uuid primary key,
  seq bigint generated always as identity,
  unit_id text not null,
  kind text not null,
  file_name text not null check (length(file_name) <= 120),
  body bytea check (length(body) <= 1100000),
  by_name text not null,
  written_at timestamptz not null default now()
);
create index document_template_by_unit on document_template (unit_id, kind, seq);

do $$
begin
  if exists (select from pg_extension where extname = 'citus') then
    perform create_reference_table('issued_document');
    perform create_reference_table('document_template');
  end if;
end $$;

alter table issued_document enable row level security;
create policy of_own_units on issued_document for select to app_rw
  using (unit_id in (select c.unit_id from unit_closure c
    where c.last and c.ancestor_id = any (string_to_array(current_setting('app.units', true), ','))));
-- Only beside its record, which the same transaction has just written for a unit of one's own.
create policy beside_its_record on issued_document for insert to app_rw
  with check (unit_id = any (string_to_array(current_setting('app.units', true), ','))
    and exists (select from office_record r where r.record_id = issued_document.record_id and r.unit_id = issued_document.unit_id
      and r.kind = 'issue-document'));

alter table document_template enable row level security;
create policy of_own_units on document_template to app_rw
  using (unit_id = any (string_to_array(current_setting('app.units', true), ',')))
  with check (unit_id = any (string_to_array(current_setting('app.units', true), ',')));

grant select, insert on issued_document to app_rw;
grant select, insert on document_template to app_rw;
