// What a mail says: that there is something to look at, and of which kind. Never what it is about, where or of whom.
export const NOTICE_KINDS = ['report-sent', 'report-approved', 'report-returned', 'breach-deadline', 'meeting-tomorrow'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

const SENTENCES: Readonly<Record<NoticeKind, { readonly vi: string; readonly en: string }>> = {
  'report-sent': { vi: 'Có báo cáo gửi lên, đang chờ trả lời.', en: 'A report was sent and waits for an answer.' },
  'report-approved': { vi: 'Có báo cáo vừa được duyệt.', en: 'A report was approved.' },
  'report-returned': { vi: 'Có báo cáo vừa bị trả lại.', en: 'A report was returned.' },
  'breach-deadline': { vi: 'Có hạn báo sự cố sắp hết.', en: 'The time for telling of a data breach is running out.' },
  'meeting-tomorrow': { vi: 'Ngày mai có buổi họp.', en: 'There is a meeting tomorrow.' },
};

export interface Letter {
  readonly subject: string;
  readonly text: string;
}

/** Vietnamese first, English below; `address`: where Lá Lành is opened. */
export function noticeLetter(kind: NoticeKind, address: string): Letter {
  const { vi, en } = SENTENCES[kind];
  return {
    subject: 'Lá Lành: có việc cần xem',
    text: `${vi} Mở Lá Lành để xem: ${address}\nKhông muốn nhận thư này nữa: mở Lá Lành, trang Tài khoản, phần Báo tin.\n\n${en} Open Lá Lành to see it: ${address}\nTo stop these letters: Lá Lành, Account, Notices.\n`,
  };
}

/** The letter that proves an address: six digits, good for a quarter of an hour. */
export function codeLetter(code: string, address: string): Letter {
  return {
    subject: `Lá Lành: mã xác nhận ${code}`,
    text: `Mã xác nhận địa chỉ thư: ${code}. Gõ mã này trong Lá Lành (${address}) trong 15 phút. Nếu không phải bạn xin mã, hãy bỏ qua thư này.\n\nCode for this address: ${code}. Type it into Lá Lành (${address}) within 15 minutes. If you did not ask for it, ignore this letter.\n`,
  };
}
