// The invitation of a conference with its list of delegates, as the fields of the document an office writes and issues.
import type { AgendaLine, ConferenceBody } from '../../domain/office/conferences.ts';
import { formatDate } from '../../text/format.ts';
import type { Typed } from './typed.ts';

export function invitationOf({ topic, on, at, place, chair, agenda, delegates }: ConferenceBody): Typed {
  const [hour = '', minute = ''] = at.split(':');
  return {
    trich_yeu: `Dự ${topic}`,
    kinh_gui: 'Các đại biểu theo danh sách kèm theo',
    thoi_gian: `${Number(hour)} giờ ${minute}, ngày ${formatDate(on)}`,
    dia_diem: place,
    chu_tri: chair,
    noi_dung: agenda.map(agendaText).join('\n'),
    ...(delegates.length === 0
      ? {}
      : { dai_bieu: delegates.map(({ name, role, from }) => [name, role, from].map(cell).join(' | ')).join('\n') }),
  };
}

export function agendaText({ at, what, who }: AgendaLine): string {
  return `${at === undefined ? '-' : `${at}:`} ${what}${who === undefined ? '' : ` (${who})`}`;
}

/** The bar parts the cells of a row. */
const cell = (text: string): string => text.replaceAll('|', '/').trim();
