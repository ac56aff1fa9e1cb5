// Which addresses the server may be sent to by what somebody typed. It may never become a way into the network it stands in: https to
// public addresses only, and the very address that was judged is the one connected to, so that a name cannot answer differently twice.
import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import type { HookFault } from '../../protocol/hook-messages.ts';

/** Receivers in the office's own network, "host" or "host:port", named by whoever runs the server; https and public are not asked of them. */
export type Inside = ReadonlySet<string>;

const PORTS: ReadonlySet<string> = new Set(['', '443', '8443']);

/** Everything that is not a public unicast address (IANA registries of special-purpose addresses), and ways of writing IPv4 in IPv6. */
const SPECIAL = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  SPECIAL.addSubnet(net, bits, 'ipv4');

/** Of IPv6 only 2000::/3 is public, and of that not these. */
const GLOBAL_V6 = new BlockList();
GLOBAL_V6.addSubnet('2000::', 3, 'ipv6');
const SPECIAL_V6 = new BlockList();
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  SPECIAL_V6.addSubnet(net, bits, 'ipv6');

export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !SPECIAL.check(address, 'ipv4');
  return family === 6 && GLOBAL_V6.check(address, 'ipv6') && !SPECIAL_V6.check(address, 'ipv6');
}

/** The address as it will be called, or what is wrong with it. */
export function judgeAddress(typed: string, inside: Inside): { readonly url: URL } | { readonly fault: HookFault } {
  const url = URL.parse(typed.trim());
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return { fault: 'not-an-address' };
  if (url.username !== '' || url.password !== '') return { fault: 'with-password' };
  url.hash = '';
  if (inside.has(url.host)) return { url };
  if (url.protocol !== 'https:') return { fault: 'not-https' };
  if (!PORTS.has(url.port)) return { fault: 'port-not-allowed' };
  const literal = url.hostname.replace(/^\[(.*)\]$/, '$1');
  if (isIP(literal) !== 0 && !isPublicAddress(literal)) return { fault: 'inside-address' };
  return { url };
}

export class InsideAddress extends Error {
  readonly code = 'INSIDE_ADDRESS';
}

/** Resolves once, judges every answer, and hands on what was judged; one bad answer among good ones is enough to refuse. */
export const publicLookup: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (problem, addresses) => {
    if (problem) return done(problem, '', 0);
    const [first] = addresses;
    if (first === undefined || !addresses.every(({ address }) => isPublicAddress(address))) return done(new InsideAddress(host), '', 0);
    return options.all ? done(null, addresses) : done(null, first.address, first.family);
  });
};
