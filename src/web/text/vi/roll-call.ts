// Words of the roll-call.

export const rollCall = {
  title: 'Điểm danh',
  all: (count: number) => `Cả ${count}`,
  unmarked: (count: number) => `Chưa ghi ${count}`,
  absent: (count: number) => `Vắng ${count}`,
  present: 'có mặt',
  isAbsent: 'vắng',
  excused: 'vắng có phép',
  notMarked: 'chưa ghi',
  absentWord: 'Vắng',
  excusedWord: 'Phép',
  groupCount: (present: number, whole: number) => `${present}/${whole} có mặt`,
  total: (present: number, whole: number) => `${present} trên ${whole} người có mặt`,
  rest: (count: number) => `Ghi ${count} người còn lại có mặt`,
  restAbsent: (count: number) => `Ghi ${count} người còn lại vắng`,
  done: 'Xong điểm danh',
  hint: 'Bấm một lần: có mặt. Bấm nữa: vắng, rồi vắng có phép.',
  doneToast: (present: number, absent: number) => `Đã ghi ${present} người có mặt, ${absent} người vắng`,
  noOne: 'Không có ai trong mục này',
};
