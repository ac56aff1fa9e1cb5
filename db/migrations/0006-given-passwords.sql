-- A password that an officer handed out on paper is known to two people. The account remembers that, so that its owner
-- is asked to choose another one.
alter table account add column password_given boolean not null default false;
