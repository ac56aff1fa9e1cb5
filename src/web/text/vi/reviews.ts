// Words of what is to be looked at again.

export const reviews = {
  title: 'Cần xem lại',
  none: 'Không có việc nào cần xem lại',
  noneLine: 'Khi hai máy ghi khác nhau, câu hỏi sẽ nằm ở đây.',
  place: (n: number, whole: number) => `Việc ${n} trong ${whole}`,
  leaveIt: 'Chưa rõ thì để đó. Các dòng vẫn còn, không mất gì.',
  noted: 'Đã xem, không phải làm gì',
  returnMoney: 'Trả lại tiền cho người nộp',
  applyMoney: 'Tính vào hội phí hoặc tiền vay',
  takeBackOne: 'Tiền chỉ thu một lần, bỏ dòng này',
  paidOnce: 'Tiền chỉ giao một lần, bỏ dòng này',
  cameBack: 'Đã giao hai lần, khoản sau nay trả lại két',
  ownLoan: 'Đã giao hai lần, khoản sau là khoản vay thêm',
  settled: 'Đã ghi cách giải quyết',
  refusedTitle: 'Máy chủ chưa nhận',
  refusedRead: 'Đã đọc',
  heldAmount: 'Đang giữ riêng',
  openRecord: 'Xem dòng đã ghi',
};
