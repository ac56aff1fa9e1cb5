// Words of "Việc khác": the headings, and one line for each place that is no step of the meeting.
export const more = {
  groups: {
    now: 'Cần làm',
    money: 'Tiền và quỹ',
    loans: 'Vay vốn',
    people: 'Thành viên và chăm sóc',
    club: 'Câu lạc bộ',
    paper: 'Khóa sổ và giấy tờ',
  },
  loans: 'Đang vay',
  care: 'Cân đo, thăm hỏi',
  meetings: 'Các buổi họp',
  board: 'Ban chủ nhiệm',
  papers: 'In giấy',
  codes: 'Mã duyệt',
  takeOut: 'Mang sổ ra',
  approveFor: 'Duyệt hộ bằng mã QR',
  phone: 'Máy này và tài khoản',
  phoneLine: 'Nơi giữ sổ, chép ra tệp, ngôn ngữ, mật khẩu',
};
