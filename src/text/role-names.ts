// What a role and a level of an account are called. Each language by itself, so that a phone carries only its own.
import type { OfficeLevel } from '../domain/access/office-level.ts';
import type { AccountRole } from '../domain/club/roles.ts';

type Names = { readonly [role in AccountRole]: string };
type Levels = { readonly [level in OfficeLevel]: string };

export const roleNames: Names = {
  treasurer: 'Thủ quỹ',
  chair: 'Chủ nhiệm',
  accountant: 'Kế toán',
  volunteer: 'Tình nguyện viên',
  'vice-chair': 'Phó chủ nhiệm',
  'group-head': 'Tổ trưởng',
  typist: 'Người nhập giúp',
  'commune-officer': 'Cán bộ Hội cấp xã',
  'province-officer': 'Cán bộ Hội cấp tỉnh',
  'centre-officer': 'Cán bộ Trung ương Hội',
  auditor: 'Người kiểm tra',
  donor: 'Nhà tài trợ',
};

export const englishRoleNames: Names = {
  treasurer: 'Treasurer',
  chair: 'Chair',
  accountant: 'Accountant',
  volunteer: 'Volunteer',
  'vice-chair': 'Vice chair',
  'group-head': 'Group head',
  typist: 'Typist',
  'commune-officer': 'Commune officer',
  'province-officer': 'Province officer',
  'centre-officer': 'National officer',
  auditor: 'Auditor',
  donor: 'Donor',
};

export const levelNames: Levels = { reader: 'chỉ xem', editor: 'soạn', approver: 'duyệt và ký' };
export const englishLevelNames: Levels = { reader: 'reads only', editor: 'prepares', approver: 'approves and signs' };
