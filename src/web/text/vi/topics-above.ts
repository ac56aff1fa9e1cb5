// The words of the office's list of topics for its clubs.
export const topicsAbove = {
  nav: 'Chủ đề nói chuyện',
  title: 'Chủ đề cho câu lạc bộ',
  line: 'Chủ đề thêm ở đây hiện trong «Hoạt động trong năm» của mọi câu lạc bộ thuộc đơn vị, cùng danh sách chung.',
  none: 'Đơn vị chưa thêm chủ đề nào',
  noneLine: 'Câu lạc bộ vẫn có danh sách chung và chủ đề tự thêm.',
  name: 'Tên chủ đề',
  nameHint: 'Ngắn gọn, tối đa 60 chữ. Ví dụ: phòng bệnh mùa lạnh.',
  nameMissing: 'Hãy ghi tên chủ đề.',
  known: 'Chủ đề này đã có trong danh sách.',
  area: 'Thuộc mảng nào?',
  add: 'Thêm chủ đề này',
  added: (name: string) => `Đã thêm: ${name}`,
  retire: (name: string) => `Bỏ chủ đề ${name}`,
  retireShort: 'Bỏ',
  retired: (name: string) => `Đã bỏ: ${name}. Buổi đã nói vẫn còn trong sổ.`,
};
