// The floor: one transaction of plain multi-row statements, written by hand for the rows it is given. Locks the head as any
// gapless append must; knows no rule, no role and no answer to a repeat.
import type pg from 'pg';
import type { Draft } from '../src/server/log/draft.ts';

const statements: readonly (readonly [name: string, rows: (draft: Draft) => readonly object[], sql: string])[] = [
  [
    'hand-event',
    (draft) => draft.events,
    `insert into event (club_id, seq, cmd_id, n, room, kind, v, on_date, at, actor, device, pub, priv_hash) select $1, seq, cmd_id, n, room, kind, v, on_date, at, actor, device, pub, decode(priv_hash, 'hex') from jsonb_to_recordset($2::jsonb)
      as r(seq bigint, cmd_id uuid, n int, room text, kind text, v int, on_date date, at text, actor text, device text, pub jsonb, priv_hash text)`,
  ],
  [
    'hand-link',
    (draft) => draft.links,
    `insert into event_link (club_id, seq, room, digest, hash) select $1, seq, room, decode(digest, 'hex'), decode(hash, 'hex') from jsonb_to_recordset($2::jsonb)
      as r(seq bigint, room text, digest text, hash text)`,
  ],
  [
    'hand-private',
    (draft) => draft.privates,
    `insert into event_private (club_id, seq, room, salt, body) select $1, seq, room, salt, body from jsonb_to_recordset($2::jsonb) as r(seq bigint, room text, salt text, body jsonb)`,
  ],
  [
    'hand-command',
    (draft) => draft.commands,
    `insert into command (club_id, id, body_hash, outcome) select $1, id, decode(body_hash, 'hex'), outcome from jsonb_to_recordset($2::jsonb) as r(id uuid, body_hash text, outcome jsonb)`,
  ],
  [
    'hand-posting',
    (draft) => draft.postings,
    `insert into posting (club_id, seq, line, on_date, fund, account, amount) select $1, seq, line, on_date, fund, account, amount from jsonb_to_recordset($2::jsonb)
      as r(seq bigint, line int, on_date date, fund text, account text, amount bigint)`,
  ],
  [
    'hand-figure',
    (draft) => figuresOf(draft),
    `insert into figure as f (club_id, month, indicator, amount) select $1, month, indicator, amount from jsonb_to_recordset($2::jsonb) as r(month text, indicator text, amount bigint)
      on conflict (club_id, month, indicator) do update set amount = f.amount + excluded.amount`,
  ],
];

const figuresOf = (draft: Draft) => [...draft.figures.values()].filter(({ amount }) => amount !== 0);

export async function handWritten(pool: pg.Pool, clubId: string, draft: Draft | undefined): Promise<void> {
  if (draft === undefined) throw new Error('no rows left to write');
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query({ name: 'hand-lock', text: 'select seq from club_head where club_id = $1 for update', values: [clubId] });
    for (const [name, rows, text] of statements) {
      const given = rows(draft);
      if (given.length > 0) await client.query({ name, text, values: [clubId, JSON.stringify(given)] });
    }
    const { seq, hash } = draft.head;
    await client.query({
      name: 'hand-head',
      text: `update club_head set seq = $2, hash = decode($3, 'hex') where club_id = $1`,
      values: [clubId, seq, hash],
    });
    const months = [...new Set(figuresOf(draft).map(({ month }) => month))];
    await client.query({
      name: 'hand-due',
      text: 'insert into roll_up_due (club_id, seq, months) values ($1, $2, $3)',
      values: [clubId, seq, months],
    });
    await client.query('commit');
  } finally {
    client.release();
  }
}
