// The ways notices take out of the house, out of the environment. Half of one set is a mistake that is said at once.

import type { Ways } from '../server/notices/ways.ts';
import { isMailAddress } from '../server/notices/wishes.ts';
import { PlainProblem } from './plain-problem.ts';

export function noticeWays(environment: Readonly<Record<string, string | undefined>>, inside: ReadonlySet<string>): Ways {
  const [url = '', from = '', contact = '', origin = ''] = [
    'LALANH_SMTP_URL',
    'LALANH_MAIL_FROM',
    'LALANH_PUSH_CONTACT',
    'LALANH_ORIGIN',
  ].map((name) => environment[name]);
  if ((url === '') !== (from === '')) throw new PlainProblem('mail needs both LALANH_SMTP_URL and LALANH_MAIL_FROM');
  if (url === '' && contact === '') return { mail: null, pushContact: null, origin: '', inside };
  if (!URL.canParse(origin))
    throw new PlainProblem('notices also need LALANH_ORIGIN, the address of the site such as https://lalanh.example.vn');
  if (url !== '' && !/^smtps?:$/.test(URL.parse(url)?.protocol ?? ''))
    throw new PlainProblem('LALANH_SMTP_URL is no address such as smtps://user:password@mail.example.vn:465');
  if (from !== '' && !isMailAddress(from)) throw new PlainProblem(`LALANH_MAIL_FROM: "${from}" is no mail address`);
  if (contact !== '' && !/^(mailto:|https:\/\/)\S+$/.test(contact)) throw new PlainProblem('LALANH_PUSH_CONTACT is mailto:… or https://…');
  return { mail: url === '' ? null : { url, from }, pushContact: contact === '' ? null : contact, origin: new URL(origin).origin, inside };
}
