// Topics of talks set above every club, as dated data with their sources. The units above a club add theirs (server), a club its own
// (name-topic); what is asked of a year is which of them have not been had yet.
import type { Area } from './area.ts';

export interface SetTopic {
  /** Permanent: it is stored with the records that name it. */
  readonly topicId: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly area: Area;
  /** First and last year it stands on the list; no last year while it stands. */
  readonly fromYear: number;
  readonly toYear?: number;
  readonly source: string;
}

export const SET_TOPICS: readonly SetTopic[] = [
  {
    topicId: 'luat-nguoi-cao-tuoi',
    name: { vi: 'Luật Người cao tuổi và chế độ, chính sách', en: 'The law on older people and their benefits' },
    area: 'awareness',
    fromYear: 2010,
    source: 'Luật Người cao tuổi 39/2009/QH12',
  },
  {
    topicId: 'huu-tri-xa-hoi',
    name: { vi: 'Trợ cấp hưu trí xã hội', en: 'The social pension' },
    area: 'awareness',
    fromYear: 2025,
    source: 'NĐ 176/2025/NĐ-CP',
  },
  {
    topicId: 'phong-lua-dao',
    name: { vi: 'Phòng lừa đảo qua điện thoại', en: 'Guarding against telephone fraud' },
    area: 'awareness',
    fromYear: 2020,
    source: 'Hội NCT Hà Nội, tập huấn phòng lừa đảo (thongtin.vietnam.vn)',
  },
  {
    topicId: 'tang-huyet-ap',
    name: { vi: 'Phòng tăng huyết áp và đột quỵ', en: 'High blood pressure and stroke' },
    area: 'awareness',
    fromYear: 2018,
    source: 'SUNI-SEA (suni-sea.org)',
  },
  {
    topicId: 'tieu-duong',
    name: { vi: 'Phòng bệnh tiểu đường', en: 'Guarding against diabetes' },
    area: 'awareness',
    fromYear: 2018,
    source: 'SUNI-SEA (suni-sea.org)',
  },
  {
    topicId: 'dinh-duong',
    name: { vi: 'Dinh dưỡng cho người cao tuổi', en: 'What older people should eat' },
    area: 'awareness',
    fromYear: 2018,
    source: 'ngaymoionline.com.vn, CLB thôn Cổ Điển, 23/5/2025',
  },
  {
    topicId: 'so-cuu-tu-cham-soc',
    name: { vi: 'Sơ cứu và tự chăm sóc', en: 'First aid and self-care' },
    area: 'awareness',
    fromYear: 2018,
    source: 'helpagevn.org, Quá trình phát triển',
  },
  {
    topicId: 'phong-bao-lut',
    name: { vi: 'Phòng bão lụt, đường sơ tán', en: 'Storms, floods and the way out' },
    area: 'awareness',
    fromYear: 2018,
    source: 'HelpAge, việc của tình nguyện viên',
  },
  {
    topicId: 'dung-dien-thoai',
    name: { vi: 'Dùng điện thoại thông minh, VNeID', en: 'Using a smartphone and VNeID' },
    area: 'awareness',
    fromYear: 2024,
    source: 'QĐ 379/QĐ-TTg',
  },
  {
    topicId: 'an-ninh-phap-luat',
    name: { vi: 'An ninh thôn xóm và pháp luật', en: 'Safety of the hamlet and the law' },
    area: 'awareness',
    fromYear: 2018,
    source: 'vietnam.vn, CLB Phù Nghĩa (Hà Tĩnh)',
  },
  {
    topicId: 'chan-nuoi-trong-trot',
    name: { vi: 'Kinh nghiệm chăn nuôi, trồng trọt', en: 'Keeping animals and growing crops' },
    area: 'income',
    fromYear: 2018,
    source: 'vietnam.vn, các CLB cho vay vốn',
  },
  {
    topicId: 'dung-von-vay',
    name: { vi: 'Vay vốn và dùng vốn cho có lãi', en: 'Borrowing and making it pay' },
    area: 'income',
    fromYear: 2018,
    source: 'vietnam.vn, các CLB cho vay vốn',
  },
];
