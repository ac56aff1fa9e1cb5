// Who is in the made-up club. Their given names are fruits, so that nobody takes them for neighbours; none has a telephone.
import type { Household, Role, Sex } from '../domain/people/member.ts';

export interface MadeUp {
  readonly name: string;
  readonly sex: Sex;
  /** Years of age when the club is made up. */
  readonly age: number;
  readonly group: 1 | 2;
  readonly role?: Role;
  readonly household?: Household;
}

/** The first is whoever practises. */
export const PRACTICE_PEOPLE: readonly MadeUp[] = [
  { name: 'Nguyễn Thị Mận', sex: 'female', age: 66, group: 1, role: 'treasurer' },
  { name: 'Trần Văn Ổi', sex: 'male', age: 68, group: 1, role: 'chair' },
  { name: 'Phạm Văn Mít', sex: 'male', age: 64, group: 1, role: 'vice-chair' },
  { name: 'Lê Thị Đào', sex: 'female', age: 57, group: 1, role: 'accountant' },
  { name: 'Hoàng Thị Lê', sex: 'female', age: 61, group: 1, household: 'near-poor' },
  { name: 'Đặng Văn Bưởi', sex: 'male', age: 63, group: 1 },
  { name: 'Bùi Thị Na', sex: 'female', age: 52, group: 2, role: 'volunteer' },
  { name: 'Dương Thị Quýt', sex: 'female', age: 49, group: 2, role: 'volunteer' },
  { name: 'Vũ Thị Hồng', sex: 'female', age: 70, group: 2 },
  { name: 'Ngô Thị Cam', sex: 'female', age: 67, group: 2, household: 'hardship' },
  { name: 'Đỗ Văn Khế', sex: 'male', age: 72, group: 2 },
  { name: 'Lý Thị Dừa', sex: 'female', age: 84, group: 2, household: 'hardship' },
];
