// Words of the rooms of a club: what lies in each, who opens it, what a closed one says.
export const rooms = {
  closed: 'Phần này khóa',
  names: {
    common: 'Phần chung',
    money: 'Phần tiền và quỹ',
    care: 'Phần chăm sóc, sức khỏe',
    board: 'Phần việc khó và góp ý',
    rights: 'Phần quyền lợi, trợ cấp',
    appeals: 'Phần gửi lên Hội cấp trên',
  },
  holds: {
    common: 'Ở đây có danh sách thành viên, buổi họp, hoạt động của câu lạc bộ.',
    money: 'Ở đây có sổ quỹ, hội phí và khoản vay của từng người.',
    care: 'Ở đây có số đo sức khỏe và chuyện chăm sóc của từng người.',
    board: 'Ở đây có hoàn cảnh của người cần giúp và lời góp ý.',
    rights: 'Ở đây có chế độ, trợ cấp của từng người.',
    appeals: 'Ở đây có lời gửi thẳng lên Hội cấp trên. Trong câu lạc bộ không ai xem lại.',
  },
  opensFor: (who: string) => `${who} mở được phần này.`,
  and: ' và ',
  why: 'Khóa để giữ chuyện riêng của mọi người. Bà, ông cần biết điều gì thì hỏi người giữ phần này ạ.',
  othersWrite: 'Việc này người khác ghi',
  writtenBy: (who: string) => `${who} ghi việc này.`,
  askThem: 'Bà, ông nhắn người ấy ghi giúp ạ.',
};
