// The words of start-up money: asked for, answered, sent, received.
import type { GrantSource, ReceiptStanding } from '../../../domain/office/grants.ts';
import { formatDate, formatDong } from '../../../text/format.ts';

export const grants = {
  title: 'Vốn ban đầu cho câu lạc bộ',
  line: 'Từ đề nghị đến khi vào sổ câu lạc bộ: một chuỗi, số tiền được so với nhau.',
  ask: 'Ghi một đề nghị',
  amount: 'Số tiền đề nghị',
  source: 'Nguồn',
  sources: {
    'state-budget': 'Ngân sách nhà nước',
    association: 'Hội Người cao tuổi, Mặt trận và các hội',
    project: 'Dự án',
    donor: 'Nhà hảo tâm',
  } satisfies Record<GrantSource, string>,
  what: 'Dùng vào việc gì',
  number: 'Số văn bản',
  saveAsk: 'Ghi đề nghị',
  savedAsk: 'Đã ghi đề nghị',
  none: 'Chưa có đề nghị cấp vốn nào',
  noneLine: 'Ghi đề nghị của câu lạc bộ ở mẫu bên. Cấp trên trả lời và ghi việc chuyển tiền tại đây.',
  list: 'Các đề nghị',
  gone: 'Không tìm thấy đề nghị này',
  asked: (amount: string, on: string) => `Đề nghị ${amount} ngày ${on}`,
  granted: (amount: string, on: string) => `Duyệt ${amount} ngày ${on}`,
  refused: (on: string, reason: string) => `Không cấp, ngày ${on}: ${reason}`,
  sent: (amount: string, on: string, place: string) => `Chuyển ${amount} ngày ${on}, ${place}`,
  places: { cash: 'tiền mặt', bank: 'chuyển khoản' },
  waitsAnswer: 'Chờ cấp trên trả lời',
  waitsSending: 'Đã duyệt, chờ chuyển',
  receipt: (standing: ReceiptStanding): string => {
    switch (standing.is) {
      case 'waiting':
        return `Chờ vào sổ câu lạc bộ, hạn ${formatDate(standing.dueOn)}`;
      case 'missing':
        return `Chưa thấy vào sổ, đã quá hạn ${formatDate(standing.dueOn)}`;
      case 'agrees':
        return `Đã vào sổ đủ, ngày ${formatDate(standing.on)}`;
      case 'differs':
        return `Sổ câu lạc bộ ghi ${formatDong(standing.amount)}, lệch số đã chuyển`;
    }
  },
  patience: (days: number) => `Hạn vào sổ: ${days} ngày sau khi chuyển`,
  answer: {
    title: 'Trả lời đề nghị',
    amount: 'Số tiền duyệt cấp',
    amountHint: 'Ghi 0 nếu không cấp.',
    reason: 'Lý do',
    reasonMissing: 'Không cấp thì hãy ghi lý do.',
    save: 'Ghi trả lời',
    saved: 'Đã ghi trả lời',
  },
  send: {
    title: 'Ghi việc chuyển tiền',
    amount: 'Số tiền chuyển',
    left: (amount: string) => `Còn được chuyển ${amount}.`,
    over: (amount: string) => `Nhiều hơn số còn được chuyển ${amount}.`,
    place: 'Cách chuyển',
    save: 'Ghi đã chuyển',
    saved: 'Đã ghi việc chuyển tiền',
    told: 'Thủ quỹ câu lạc bộ thấy khoản này trong mục «Tiền vào» và ghi nhận từ đó.',
  },
  capital: 'Vốn câu lạc bộ đã nhận, theo sổ',
  answeredBy: 'Người duyệt và ký của cấp trên trả lời và ghi việc chuyển tiền.',
  onlyAbove: 'Cấp trên của xã, phường trả lời và chuyển tiền.',
};
