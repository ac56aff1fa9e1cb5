// One attempt to tell a receiver: signed as Standard Webhooks says (standardwebhooks.com, version 1), with no redirect followed, no
// answer read beyond its status, and ten seconds at most.
import { createHmac } from 'node:crypto';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { HookFault } from '../../protocol/hook-messages.ts';
import { PROGRAM_VERSION } from '../program.ts';
import { type Inside, judgeAddress, publicLookup } from './hook-address.ts';

const LONGEST_MS = 10_000;

export interface HookCall {
  readonly url: string;
  /** "whsec_" and base64. */
  readonly secret: string;
  /** The same at every attempt and replay, so that a receiver can tell what it has seen. */
  readonly deliveryId: string;
  readonly body: string;
}

export type CallAnswer =
  | { readonly status: number; readonly fault: HookFault | null }
  | { readonly status: null; readonly fault: HookFault };

/** `seconds` since 1970, of the attempt: a receiver refuses what is older than some minutes. */
export function signatureOf(secret: string, deliveryId: string, seconds: number, body: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return `v1,${createHmac('sha256', key).update(`${deliveryId}.${seconds}.${body}`).digest('base64')}`;
}

export function callHook(call: HookCall, inside: Inside): Promise<CallAnswer> {
  // Judged again: what the operator allows may have changed since it was written down.
  const judged = judgeAddress(call.url, inside);
  if ('fault' in judged) return Promise.resolve({ status: null, fault: judged.fault });
  const { url } = judged;
  const seconds = Math.floor(Date.now() / 1000);
  const send = url.protocol === 'https:' ? secureRequest : plainRequest;
  return new Promise((resolve) => {
    const asked = send(url, {
      method: 'POST',
      agent: false,
      signal: AbortSignal.timeout(LONGEST_MS),
      ...(inside.has(url.host) ? {} : { lookup: publicLookup }),
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(call.body),
        'user-agent': `la-lanh/${PROGRAM_VERSION}`,
        'webhook-id': call.deliveryId,
        'webhook-timestamp': String(seconds),
        'webhook-signature': signatureOf(call.secret, call.deliveryId, seconds, call.body),
      },
    });
    asked.on('response', (response) => {
      const status = response.statusCode ?? 0;
      response.on('error', () => {});
      response.destroy();
      if (status >= 200 && status < 300) resolve({ status, fault: null });
      else resolve({ status, fault: status >= 300 && status < 400 ? 'redirect' : 'status' });
    });
    asked.on('error', (problem) => resolve({ status: null, fault: faultOf(problem) }));
    asked.end(call.body);
  });
}

function faultOf(problem: Error): HookFault {
  const code = String(Reflect.get(problem, 'code') ?? '');
  if (code === 'INSIDE_ADDRESS') return 'inside-address';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'name-not-found';
  if (problem.name === 'AbortError' || problem.name === 'TimeoutError' || code === 'ABORT_ERR' || code === 'ETIMEDOUT') return 'timed-out';
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO/.test(code)) return 'certificate';
  return 'not-reached';
}
