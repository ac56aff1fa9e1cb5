// Words of the card that says how the screens look.
export const look = {
  title: 'Cách hiển thị',
  letters: 'Cỡ chữ',
  sizes: ['Vừa', 'To', 'Rất to'],
  colours: 'Màu nền',
  colourNames: { 'as-system': 'Theo máy', light: 'Sáng', dark: 'Tối' },
  strongLines: 'Nét đậm, tương phản cao',
  still: 'Không có gì chuyển động',
  onlyHere: 'Chỉ đổi trên máy này.',
  notKept: 'Máy không giữ được lựa chọn này: mở lại sẽ trở về như cũ.',
};
