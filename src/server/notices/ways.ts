// The two ways a notice takes out of the house: a letter through the office's own mail server, and an encrypted word to a browser through
// the push service that browser has chosen. Each is there only when whoever runs the server has set it up.
import { createECDH, createHmac } from 'node:crypto';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { createTransport } from 'nodemailer';
import type pg from 'pg';
import webPush from 'web-push';
import type { Letter, NoticeKind } from '../../text/notices.ts';
import { type Inside, judgeAddress, publicLookup } from '../hooks/hook-address.ts';

const LONGEST_MS = 10_000;
const DAY_SECONDS = 86_400;

export interface MailSetting {
  /** "smtps://user:password@mail.example.vn:465" */
  readonly url: string;
  readonly from: string;
}
export interface Ways {
  readonly mail: MailSetting | null;
  /** "mailto:…" or an address of whoever runs the server: push services want to know whom to ask. */
  readonly pushContact: string | null;
  /** Where people open Lá Lành. */
  readonly origin: string;
  readonly inside: Inside;
}

export const NO_WAYS: Ways = { mail: null, pushContact: null, origin: '', inside: new Set() };

/** Throws when the mail server does not take it. */
export async function sendLetter({ url, from }: MailSetting, to: string, { subject, text }: Letter): Promise<void> {
  const transport = createTransport({
    url,
    connectionTimeout: LONGEST_MS,
    greetingTimeout: LONGEST_MS,
    socketTimeout: LONGEST_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({ from, to, subject, text, headers: { 'auto-submitted': 'auto-generated' } });
  } finally {
    transport.close();
  }
}

export interface VapidKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** The key by which push services know this installation (RFC 8292). It follows from the installation's own key and is kept nowhere. */
export async function vapidKeys(pool: pg.Pool): Promise<VapidKeys> {
  const { rows } = await pool.query<{ key: Buffer }>('select key from seal_key');
  const key = rows[0]?.key;
  if (!key) throw new Error('the key of the installation is missing: run the migrations');
  const secret = createHmac('sha256', key).update('la-lanh/vapid/1').digest();
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(secret);
  return { publicKey: curve.getPublicKey('base64url'), privateKey: secret.toString('base64url') };
}

export interface PushPhone {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
  readonly language: string;
}

/** 'gone': the browser has left; nothing will ever arrive there again. */
export type Pushed = 'sent' | 'gone' | 'failed';

/** The payload (RFC 8291) is the kind of notice and a language. Sent to public addresses only, as webhooks are. */
export async function sendPush(phone: PushPhone, kind: NoticeKind, keys: VapidKeys, contact: string, inside: Inside): Promise<Pushed> {
  const judged = judgeAddress(phone.endpoint, inside);
  if ('fault' in judged) return 'gone';
  const { url } = judged;
  const details = webPush.generateRequestDetails(
    { endpoint: phone.endpoint, keys: { p256dh: phone.p256dh, auth: phone.auth } },
    JSON.stringify({ kind, language: phone.language }),
    { vapidDetails: { subject: contact, ...keys }, TTL: DAY_SECONDS, contentEncoding: 'aes128gcm', urgency: 'normal' },
  );
  const send = url.protocol === 'https:' ? secureRequest : plainRequest;
  return new Promise((resolve) => {
    const asked = send(url, {
      method: 'POST',
      agent: false,
      signal: AbortSignal.timeout(LONGEST_MS),
      ...(inside.has(url.host) ? {} : { lookup: publicLookup }),
      headers: details.headers as Record<string, string>,
    });
    asked.on('response', (response) => {
      const status = response.statusCode ?? 0;
      response.on('error', () => {});
      response.destroy();
      resolve(status >= 200 && status < 300 ? 'sent' : status === 404 || status === 410 ? 'gone' : 'failed');
    });
    asked.on('error', () => resolve('failed'));
    asked.end(details.body);
  });
}
