// Words of the page of all tasks alone: the calendar file and when reminders come. Apart, because Hôm nay does without them.
export const taskPage = {
  calendar: {
    heading: 'Lịch trong điện thoại',
    line: 'Tệp lịch có ngày họp hằng tháng, buổi dời, nhắc trước một ngày. Mở tệp để thêm vào lịch của máy.',
    lineVisits: 'Tệp lịch có ngày họp hằng tháng, buổi dời và lượt thăm bốn tuần tới, nhắc trước một ngày.',
    lasts: (hours: number) => `Trong lịch mỗi buổi họp dài ${hours} giờ: giá trị mặc định, chưa có văn bản.`,
    save: 'Tải lịch họp',
    saveVisits: 'Tải lịch họp và lượt thăm',
    saveOwn: 'Tải lịch họp và lượt thăm của mình',
    saved: 'Đã tải tệp lịch',
  },
  limits: {
    heading: 'Khi nào máy nhắc',
    mark: 'giá trị mặc định, chưa có văn bản',
    visit: (days: number) => `Thăm tại nhà: quá ${days} ngày chưa thăm`,
    followUp: (days: number) => `Vay chậm góp: nhắc lại ${days} ngày sau lần hỏi thăm`,
    repayments: (days: number) => `Kỳ góp: trước buổi họp ${days} ngày`,
    dues: (months: number) => `Hội phí: thiếu từ ${months} tháng trở lên`,
    month: (days: number) => `Khóa sổ tháng: trong ${days} ngày sau khi hết tháng`,
    helped: (day: number) => `Chưa giúp ai trong tháng: từ ngày ${day}`,
    birthday: (days: number) => `Sinh nhật: trước ${days} ngày, chỉ khi biết đủ ngày sinh`,
    longevity: (days: number) => `Mừng thọ: trước Tết, ngày 6/6 và 1/10 ${days} ngày`,
    dayToMark: (days: number) => `Ngày đáng nhớ: trước ${days} ngày`,
    term: (days: number) => `Hết nhiệm kỳ: trước ${days} ngày`,
  },
};
