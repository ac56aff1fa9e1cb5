// A draft charter to begin from: what the club sets for itself is left open. Our wording, after what sources say of these clubs
// (QĐ 1336/QĐ-TTg, HelpAge); no model charter of the Hội was at hand.

/** {clb}: the club, {noi}: its hamlet and unit, {xa}: its unit. */
export const DRAFT_CHARTER: readonly { readonly article: string; readonly passages: readonly string[] }[] = [
  {
    article: 'Điều 1. Tên, nơi sinh hoạt, tính chất',
    passages: [
      '{clb} ở {noi}, là tổ chức xã hội tự nguyện tại cộng đồng, gồm nhiều lứa tuổi, phần lớn là người cao tuổi, chịu sự hướng dẫn của Hội Người cao tuổi {xa}.',
    ],
  },
  {
    article: 'Điều 2. Nguyên tắc',
    passages: [
      'Tự nguyện, tự quản, bình đẳng, giúp nhau; bàn bạc và quyết định theo đa số; tài chính công khai tại buổi sinh hoạt hằng tháng.',
    ],
  },
  {
    article: 'Điều 3. Thành viên',
    passages: [
      'Người từ …… tuổi trở lên, ở {noi}, tán thành quy chế, có thời gian dự sinh hoạt và sẵn lòng giúp người khác. Ưu tiên người cao tuổi, phụ nữ, người thuộc hộ nghèo, cận nghèo, có hoàn cảnh khó khăn.',
      'Thành viên được tham gia mọi hoạt động, được bầu cử, được xét vay vốn, được giúp đỡ khi khó khăn; có nghĩa vụ dự sinh hoạt, đóng góp đúng hạn, trả vốn đúng hạn.',
      'Ai muốn thôi tham gia thì báo với ban chủ nhiệm sau khi trả hết vốn vay.',
    ],
  },
  {
    article: 'Điều 4. Ban chủ nhiệm',
    passages: [
      'Ban chủ nhiệm có …… người do thành viên bầu, nhiệm kỳ …… năm: chủ nhiệm, phó chủ nhiệm, kế toán, thủ quỹ và ủy viên. Chủ nhiệm duyệt, kế toán ghi sổ, thủ quỹ giữ tiền là ba người khác nhau.',
    ],
  },
  {
    article: 'Điều 5. Sinh hoạt',
    passages: [
      'Mỗi tháng một lần vào ngày …… hằng tháng, tại …………………………; có điểm danh, báo cáo thu chi, nội dung truyền thông, văn nghệ và bàn việc giúp nhau.',
    ],
  },
  {
    article: 'Điều 6. Hoạt động',
    passages: [
      'Tăng thu nhập; chăm sóc sức khỏe; chăm sóc tại nhà dựa vào tình nguyện viên; tự giúp nhau và hỗ trợ cộng đồng; quyền và lợi ích; nâng cao nhận thức; văn hóa, văn nghệ, thăm hỏi; vận động nguồn lực.',
    ],
  },
  {
    article: 'Điều 7. Các quỹ',
    passages: [
      'Quỹ tăng thu nhập dùng để cho thành viên vay; quỹ hoạt động dùng cho sinh hoạt và giúp đỡ. Hai quỹ ghi sổ riêng.',
      'Mỗi thành viên đóng …………… đồng mỗi tháng. Tiền ủng hộ ghi Sổ Tấm lòng vàng và đọc tại buổi sinh hoạt gần nhất.',
    ],
  },
  {
    article: 'Điều 8. Vay vốn',
    passages: [
      'Mức vay nhiều nhất …………… đồng, thời hạn …… tháng, phí …… phần trăm một tháng, trả gốc ………………. Ban chủ nhiệm xét, buổi sinh hoạt biểu quyết. Người còn nợ quá hạn chưa được vay mới.',
      'Phí thu được chia …… phần trăm vào quỹ tăng thu nhập, …… phần trăm vào quỹ hoạt động.',
    ],
  },
  {
    article: 'Điều 9. Hiệu lực',
    passages: [
      'Quy chế có hiệu lực khi được toàn thể thành viên thông qua ngày …… tháng …… năm …………, và chỉ sửa khi ít nhất …… phần trăm thành viên tán thành.',
    ],
  },
];
