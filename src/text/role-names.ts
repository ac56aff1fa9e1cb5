// What a role and a level of an account are called, in both languages.
import type { OfficeLevel } from '../domain/access/office-level.ts';
import type { AccountRole } from '../domain/club/roles.ts';

type Names = { readonly [role in AccountRole]: string };
type Levels = { readonly [level in OfficeLevel]: string };

export const ROLE_NAMES: { readonly vi: Names; readonly en: Names } = {
  vi: {
    treasurer: 'Thủ quỹ',
    chair: 'Chủ nhiệm',
    accountant: 'Kế toán',
    volunteer: 'Tình nguyện viên',
    'vice-chair': 'Phó chủ nhiệm',
    'group-head': 'Tổ trưởng',
    'commune-officer': 'Cán bộ Hội cấp xã',
    'province-officer': 'Cán bộ Hội cấp tỉnh',
    'centre-officer': 'Cán bộ Trung ương Hội',
    auditor: 'Người kiểm tra',
    donor: 'Nhà tài trợ',
  },
  en: {
    treasurer: 'Treasurer',
    chair: 'Chair',
    accountant: 'Accountant',
    volunteer: 'Volunteer',
    'vice-chair': 'Vice chair',
    'group-head': 'Group head',
    'commune-officer': 'Commune officer',
    'province-officer': 'Province officer',
    'centre-officer': 'Officer of the centre',
    auditor: 'Auditor',
    donor: 'Donor',
  },
};

export const LEVEL_NAMES: { readonly vi: Levels; readonly en: Levels } = {
  vi: { reader: 'chỉ xem', editor: 'soạn', approver: 'duyệt và ký' },
  en: { reader: 'reads only', editor: 'prepares', approver: 'approves and signs' },
};
