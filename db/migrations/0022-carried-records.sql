-- Records that one member hands in for another, out of a running copy of a lost phone (decision 0045). Who carried them stands beside.
-- `n`: place among those handed in together, in the order of their phone, which ids do not tell (a clock may stand or go back).
-- Of one id the author's own word and each carrier's lie side by side: a changed copy must not keep the true record out.
alter table set_aside
  add column handed_by text not null default '',
  add column handed_by_name text not null default '',
  add column n int not null default 0,
  drop constraint set_aside_pkey,
  drop constraint set_aside_why_check,
  add constraint set_aside_pkey primary key (club_id, command_id, handed_by),
  add constraint set_aside_why_check check (why in ('device-revoked', 'role-ended', 'carried')),
  add constraint set_aside_carried_check check ((why = 'carried') = (handed_by <> ''));
