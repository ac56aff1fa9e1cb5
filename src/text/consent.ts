// What is read out when a person is asked for consent: at most three plain sentences a purpose. The words are ours and need a
// lawyer's eye (docs/decisions/0028). Changed words get a new version in src/domain/people/consent.ts, and are asked for again.
import type { ConsentPurpose } from '../domain/people/consent-commands.ts';
import type { Language } from './language.ts';

type Both = readonly [vi: string, en: string];

const TEXTS: { readonly [purpose in ConsentPurpose]: Both } = {
  care: [
    'Câu lạc bộ xin ghi lại những lần tình nguyện viên đến thăm: ngày, việc đã giúp, người khỏe hay yếu. Chỉ Chủ nhiệm và tình nguyện viên xem được. Lúc nào không muốn nữa thì nói một lời, câu lạc bộ thôi ghi từ hôm đó.',
    'The club asks to write down the visits of its volunteers: the day, what was done, how you were. Only the chair and the volunteers see it. Say a word at any time and the club stops writing from that day.',
  ],
  health: [
    'Câu lạc bộ xin ghi cân nặng, huyết áp và các số đo mỗi lần đo. Chỉ Chủ nhiệm và tình nguyện viên xem được, không đọc tên trước buổi họp. Lúc nào không muốn nữa thì nói một lời, câu lạc bộ thôi ghi từ hôm đó.',
    'The club asks to write down weight, blood pressure and other readings. Only the chair and the volunteers see them; they are never read out by name. Say a word at any time and the club stops writing from that day.',
  ],
  rights: [
    'Câu lạc bộ xin ghi các chế độ, trợ cấp đang có hoặc còn thiếu để giúp làm đơn. Chỉ Chủ nhiệm và Kế toán xem được. Lúc nào không muốn nữa thì nói một lời, câu lạc bộ thôi ghi từ hôm đó.',
    'The club asks to write down which entitlements you have or miss, to help you apply. Only the chair and the accountant see it. Say a word at any time and the club stops writing from that day.',
  ],
  photo: [
    'Câu lạc bộ xin chụp ảnh khi sinh hoạt, có thể có mặt ông bà trong ảnh. Ảnh giữ trong sổ của câu lạc bộ. Lúc nào không muốn nữa thì nói một lời, câu lạc bộ thôi dùng ảnh đó.',
    'The club asks to take photos of its activities; you may be in them. They stay in the club’s book. Say a word at any time and the club stops using them.',
  ],
  'share-with-station': [
    'Khi cần khám, câu lạc bộ xin đưa số đo và tên cho trạm y tế xã. Chỉ đưa những gì trạm cần để khám. Lúc nào không muốn nữa thì nói một lời, câu lạc bộ thôi đưa từ hôm đó.',
    'When a check-up is needed, the club asks to give your name and readings to the commune health station. Only what the station needs is given. Say a word at any time and the club stops from that day.',
  ],
};

const NAMES: { readonly [purpose in ConsentPurpose]: Both } = {
  care: ['Thăm và chăm sóc tại nhà', 'Visits and home care'],
  health: ['Cân đo sức khỏe', 'Health readings'],
  rights: ['Quyền lợi, trợ cấp', 'Rights and allowances'],
  photo: ['Chụp ảnh sinh hoạt', 'Photos of activities'],
  'share-with-station': ['Báo cho trạm y tế', 'Telling the health station'],
};

export function consentText(purpose: ConsentPurpose, language: Language): string {
  return TEXTS[purpose][language === 'vi' ? 0 : 1];
}

export function purposeName(purpose: ConsentPurpose, language: Language): string {
  return NAMES[purpose][language === 'vi' ? 0 : 1];
}
