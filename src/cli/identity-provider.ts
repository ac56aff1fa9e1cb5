// The site's own address and the identity provider of the office, out of the environment. Half of it set is a mistake that is said at once.
import type { IdentityProvider } from '../server/accounts/identity.ts';
import { PlainProblem } from './plain-problem.ts';

const NAMES = ['LALANH_OIDC_ISSUER', 'LALANH_OIDC_CLIENT_ID', 'LALANH_OIDC_CLIENT_SECRET', 'LALANH_ORIGIN'] as const;

/** Where people reach the site, in the form browsers say it; null where it was not set. What a caller's Host header says is not believed for an address on paper. */
export function ownOrigin(environment: Readonly<Record<string, string | undefined>>): string | null {
  const address = environment['LALANH_ORIGIN'] ?? '';
  if (address === '') return null;
  if (!URL.canParse(address) || !/^https?:/.test(address))
    throw new PlainProblem(`LALANH_ORIGIN: "${address}" is no address such as https://so.example.vn`);
  return new URL(address).origin;
}

export function identityProvider(environment: Readonly<Record<string, string | undefined>>): IdentityProvider | null {
  const [issuer = '', clientId = '', clientSecret = '', origin = ''] = NAMES.map((name) => environment[name]);
  if (issuer === '' && clientId === '' && clientSecret === '') return null;
  const missing = NAMES.filter((name) => (environment[name] ?? '') === '');
  if (missing.length > 0) throw new PlainProblem(`sign-on through an identity provider also needs ${missing.join(', ')}`);
  for (const address of [issuer, origin])
    if (!URL.canParse(address)) throw new PlainProblem(`"${address}" is no address such as https://sso.example.vn`);
  return { issuer, clientId, clientSecret, origin: new URL(origin).origin, name: environment['LALANH_OIDC_NAME'] || new URL(issuer).host };
}
