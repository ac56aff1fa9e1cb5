// Words of last month, read out in the meeting.

export const lastMonth = {
  title: 'Đọc việc tháng trước',
  none: 'Chưa có buổi họp nào trước buổi này',
  noneLine: 'Buổi sau, trang này đọc lại buổi hôm nay.',
  meetingOn: (number: number, date: string) => `Buổi ${number}, ngày ${date}`,
  cameIn: 'Thu',
  wentOut: 'Chi và cho vay',
  came: 'Người dự',
  difference: 'Chênh lệch khi đếm két',
  corrections: 'Khoản đã sửa, đọc cho mọi người nghe',
  noCorrections: 'Không có khoản nào phải sửa.',
  correction: (date: string) => `Sửa khoản ghi ngày ${date}`,
  late: 'Người đang góp chậm',
  noLate: 'Không ai góp chậm.',
  lateLine: (amount: string) => `chậm ${amount} tiền gốc`,
  helped: 'Đã giúp tháng trước',
  noHelped: 'Tháng trước chưa ghi ai được giúp.',
  done: 'Đã đọc xong',
};
