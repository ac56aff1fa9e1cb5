// The statements of an append. Each table takes ONE jsonb parameter, opened by jsonb_to_recordset beside the club's
// head row: the fastest form through this driver, and on Citus the one that is routed to a single shard.

const from = (columns: string) => `from club_head h, jsonb_to_recordset($2::jsonb) as r(${columns}) where h.club_id = $1`;

export const lockHead = `select seq, encode(hash, 'hex') as hash from club_head where club_id = $1 for update`;

export const makeHead = `insert into club_head (club_id, hash) values ($1, decode($2, 'hex')) on conflict do nothing`;

export const findCommands = `
  select c.id, encode(c.body_hash, 'hex') as "bodyHash", c.outcome as answer from command c
  where c.club_id = $1 and c.id = any ($2::uuid[])`;

/** Which events of these commands are there. */
export const findEvents = `select cmd_id as "cmdId", n, kind, room from event where club_id = $1 and cmd_id = any ($2::uuid[])`;

export const insertEvents = `
  insert into event (club_id, seq, cmd_id, n, room, kind, v, on_date, at, actor, device, pub, priv_hash)
  select h.club_id, r.seq, r.cmd_id, r.n, r.room, r.kind, r.v, r.on_date, r.at, r.actor, r.device, r.pub, decode(r.priv_hash, 'hex')
  ${from('seq bigint, cmd_id uuid, n int, room text, kind text, v int, on_date date, at text, actor text, device text, pub jsonb, priv_hash text')}`;

export const insertLinks = `
  insert into event_link (club_id, seq, room, digest, hash)
  select h.club_id, r.seq, r.room, decode(r.digest, 'hex'), decode(r.hash, 'hex')
  ${from('seq bigint, room text, digest text, hash text')}`;

export const insertPrivates = `
  insert into event_private (club_id, seq, room, salt, body)
  select h.club_id, r.seq, r.room, r.salt, r.body ${from('seq bigint, room text, salt text, body jsonb')}`;

export const insertCommands = `
  insert into command (club_id, id, body_hash, outcome)
  select h.club_id, r.id, decode(r.body_hash, 'hex'), r.outcome ${from('id uuid, body_hash text, outcome jsonb')}`;

export const insertPostings = `
  insert into posting (club_id, seq, line, on_date, fund, account, amount)
  select h.club_id, r.seq, r.line, r.on_date, r.fund, r.account, r.amount
  ${from('seq bigint, line int, on_date date, fund text, account text, amount bigint')}`;

export const addFigures = `
  insert into figure as f (club_id, month, indicator, amount)
  select h.club_id, r.month, r.indicator, r.amount ${from('month text, indicator text, amount bigint')}
  on conflict (club_id, indicator, month) do update set amount = f.amount + excluded.amount`;

export const addFigureDays = `
  insert into figure_day as f (club_id, on_date, indicator, amount)
  select h.club_id, r.on_date, r.indicator, r.amount ${from('on_date date, indicator text, amount bigint')}
  on conflict (club_id, on_date, indicator) do update set amount = f.amount + excluded.amount`;

export const putPlaces = `
  insert into club_place (club_id, since, unit_id, hamlet)
  select h.club_id, r.since, r.unit_id, r.hamlet ${from('since date, unit_id text, hamlet text')}
  on conflict (club_id, since) do update set unit_id = excluded.unit_id, hamlet = excluded.hamlet`;

export const putRegister = `
  insert into club_register (club_id, name, status, unit_now, body)
  select h.club_id, r.name, r.status, r.unit_now, r.body ${from('name text, status text, unit_now text, body jsonb')}
  on conflict (club_id) do update
  set name = excluded.name, status = excluded.status, unit_now = excluded.unit_now, body = excluded.body`;

/** The head moves, and when the push came in is noted with it. */
export const moveHead = `with received as (insert into club_receipt (club_id, seq) values ($1, $2))
  update club_head set seq = $2, hash = decode($3, 'hex') where club_id = $1`;

export const unitOfClub = 'select unit_now from club_register where club_id = $1';

/** `$4`: the unit it lay in until now, when it is registered in another from here on. */
export const queueRollUp = 'insert into roll_up_due (club_id, seq, months, left_unit) values ($1, $2, $3, $4)';

/** The reader's policies leave `event` and `event_private` empty where a room is closed. */
export const readItems = `
  select l.seq, l.room, encode(l.digest, 'hex') as digest, encode(l.hash, 'hex') as hash,
    e.cmd_id, e.n, e.kind, e.v, e.on_date, e.at, e.actor, e.device, e.pub, encode(e.priv_hash, 'hex') as priv_hash,
    p.salt, p.body as priv
  from event_link l
    left join event e on e.club_id = l.club_id and e.seq = l.seq
    left join event_private p on p.club_id = l.club_id and p.seq = l.seq
  where l.club_id = $1 and l.seq > $2 and l.seq <= $3 order by l.seq limit $4`;

export const readHead = `
  select seq, encode(hash, 'hex') as hash, reported_seq as "reportedSeq" from club_head where club_id = $1`;
