// The names of our own score sheet, and how a sheet is said; for the offices and for the club.
export const scoreSheet = {
  criteria: {
    board: 'Ban chủ nhiệm hoạt động đều, sổ sách rõ ràng',
    standing: 'Đoàn kết, được người dân tin và ủng hộ',
  } as Readonly<Record<string, string>>,
  classes: { good: 'Tốt', fair: 'Khá', average: 'Trung bình', weak: 'Yếu' } as Readonly<Record<string, string>>,
  points: (points: string, of: string) => `${points} trên ${of} điểm`,
  most: (points: string) => `tối đa ${points} điểm`,
  total: (points: string, of: string) => `Tổng ${points} trên ${of} điểm`,
  step: (value: string, points: string) => `từ ${value} được ${points} điểm`,
  nothing: 'chưa tính được',
  byFigure: 'máy tính từ sổ',
  byJudgement: 'người chấm',
  default: 'giá trị mặc định, chưa có văn bản',
  source: (source: string) => `Theo ${source}`,
};
