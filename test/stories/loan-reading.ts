// What a record of lending says beside its name.
import type { ClubEvent } from '../../src/domain/club/event.ts';
import { formatDate, formatDong, formatMonth } from '../../src/text/format.ts';

export function detailOfLoan(event: ClubEvent, nameOf: (personId: string) => string): string {
  switch (event.kind) {
    case 'loan-disbursed':
      return `${nameOf(event.pub.personId)} vay ${formatDong(event.pub.terms.principal)}, ${event.pub.terms.instalments} kỳ`;
    case 'loan-repaid': {
      const { personId, principal, interest, penalty, applied } = event.pub;
      const fine = penalty === undefined ? '' : `, phạt ${formatDong(penalty)}`;
      return `${nameOf(personId)}, gốc ${formatDong(principal)}, lãi ${formatDong(interest)}${fine}, kỳ ${applied.map(({ n }) => n).join(', ')}`;
    }
    case 'loan-requested':
      return `${nameOf(event.pub.personId)} xin ${formatDong(event.pub.amount)}, ${event.pub.instalments} kỳ`;
    case 'loan-declined':
      return `${nameOf(event.pub.personId)} (${event.pub.reason})`;
    case 'loan-approved':
      return event.pub.passedOver === undefined ? '' : `còn ${event.pub.passedOver.length} đề nghị xin trước`;
    case 'loan-rescheduled':
      return `${nameOf(event.pub.personId)} còn ${formatDong(event.pub.left)}, nghỉ ${event.pub.pauseMonths} tháng, ${event.pub.instalments} kỳ`;
    case 'loan-paid-again':
      return `${nameOf(event.pub.personId)} ${formatDong(event.pub.terms.principal)}`;
    case 'payout-settled':
    case 'loan-written-off':
    case 'loan-recovered':
      return `${nameOf(event.pub.personId)} ${formatDong(event.pub.amount)}`;
    case 'meeting-moved':
      return `buổi họp tháng ${formatMonth(event.pub.month)} họp ngày ${formatDate(event.pub.to)}`;
    default:
      return '';
  }
}
