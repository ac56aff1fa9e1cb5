// How records of home care are read out: who, which days, which score.
import type { ClubEvent } from '../../src/domain/club/event.ts';
import { formatDate } from '../../src/text/format.ts';

const WEEKDAYS = ['', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

/** Null for records of another room. */
export function detailOfCare(event: ClubEvent, nameOf: (id: string) => string): string | null {
  const all = (ids: readonly string[]): string => ids.map(nameOf).join(' và ');
  switch (event.kind) {
    case 'care-ended':
      return nameOf(event.pub.personId);
    case 'needs-assessed':
      return `${nameOf(event.pub.personId)}, thang ${event.pub.scale} bản ${event.pub.version}, ${event.pub.score}/${event.pub.outOf} điểm${event.pub.again ? ' (đánh giá lại)' : ''}`;
    case 'rota-set':
      return `${nameOf(event.pub.personId)}: ${event.pub.days.map(({ weekday, volunteers }) => `${WEEKDAYS[weekday]} ${all(volunteers.length > 0 ? volunteers : event.pub.volunteers)}`).join(', ')}`;
    case 'visit-swapped':
      return `${formatDate(event.pub.day)} ${nameOf(event.pub.instead)} đi thay ${nameOf(event.pub.away)}`;
    case 'absence-noted':
      return `${event.pub.volunteerId === undefined ? 'cả đội' : nameOf(event.pub.volunteerId)} từ ${formatDate(event.pub.from)} đến ${formatDate(event.pub.to)}`;
    case 'care-handed-over':
      return `${nameOf(event.pub.from)} giao ${event.pub.moves.map(({ personId, to }) => `${nameOf(personId)} cho ${nameOf(to)}`).join(', ')}`;
    case 'volunteer-described':
    case 'volunteer-stopped':
      return nameOf(event.pub.personId);
    case 'volunteers-trained':
      return all(event.pub.personIds);
    default:
      return null;
  }
}
