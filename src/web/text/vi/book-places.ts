// The few words of the cash book's page that name other pages, so that it need not fetch all the words of those.
export const bookPlaces = {
  funds: 'Các quỹ',
  bank: 'Ngân hàng',
  dues: 'Sổ hội phí',
  sources: 'Nguồn vốn',
  papers: 'In giấy',
  moneyIn: 'Ghi tiền vào',
  moneyOut: 'Ghi khoản chi',
  toReturn: 'Phát thừa, chờ trả lại',
  concerns: (date: string) => `Là khoản của ngày ${date}`,
};
