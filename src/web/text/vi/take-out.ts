// Words of "Mang sổ ra": the whole book as a file.
export const takeOut = {
  title: 'Mang sổ ra',
  place: (day: string) => `Cả sổ đến ngày ${day}`,
  workbook: 'Bảng tính cả sổ',
  workbookLine:
    'Mở bằng Excel hay LibreOffice: tổng hợp từng quỹ, sổ quỹ, vay vốn và lịch góp, hội phí, thành viên, giúp nhau, nhật ký. Số cộng là công thức, bấm vào thấy cộng từ đâu.',
  saveWorkbook: 'Lưu bảng tính vào máy',
  sendWorkbook: 'Gửi bảng tính đi',
  journal: 'Sổ cho người kiểm tra',
  journalLine:
    'Tệp chữ theo lối hledger: từng bút toán Nợ, Có, có ghi số dư sau mỗi lần đếm két và cuối mỗi tháng để phần mềm kế toán tự kiểm.',
  saveJournal: 'Lưu sổ kiểm tra vào máy',
  sendJournal: 'Gửi sổ kiểm tra đi',
  making: 'Đang lập tệp, chờ một chút ạ',
  saved: (name: string, size: string) => `Đã lưu ${name} (${size})`,
  size: (kilobytes: string) => `${kilobytes} KB`,
  failed: 'Chưa lập được tệp',
  failedLine: 'Sổ vẫn nguyên trong máy này. Đóng bớt ứng dụng khác rồi bấm lại.',
  care: 'Tệp có tên người và số tiền',
  careLine: 'Chỉ giao cho người được xem sổ tiền. Sức khỏe không có trong tệp.',
  unsent: (count: number) => `Có cả ${count} khoản mới chỉ nằm trên máy này.`,
  none: 'Sổ chưa có khoản tiền nào',
  noneLine: 'Ghi khoản đầu tiên ở buổi họp, rồi quay lại đây.',
};
