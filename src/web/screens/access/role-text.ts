// A role as a line says it: "Cán bộ Hội cấp xã (soạn), phường Hà An".
import type { HeldOffice } from '../../../protocol/people-messages.ts';
import type { access } from '../../text/vi/access.ts';
import type { Text } from '../../text/vi.ts';
import { unitName } from '../network/saying.ts';

export function roleText({ role, level, unit }: HeldOffice, words: Text, own: typeof access): string {
  const name = words.account.roles[role] ?? role;
  const how = role.endsWith('-officer') ? ` (${own.levels[level]})` : '';
  return `${name}${how}${unit === null ? '' : `, ${unitName(unit)}`}`;
}
