// Invented people. Family names in about the proportions of the Red River delta and the coast; every name is a draw.
import type { Sex } from '../domain/people/member.ts';
import type { Dice } from './dice.ts';

const FAMILY = [
  ...Array<string>(30).fill('Nguyễn'),
  ...Array<string>(11).fill('Trần'),
  ...Array<string>(10).fill('Lê'),
  ...Array<string>(9).fill('Phạm'),
  ...Array<string>(6).fill('Vũ'),
  ...Array<string>(6).fill('Bùi'),
  ...Array<string>(5).fill('Đỗ'),
  ...Array<string>(5).fill('Hoàng'),
  'Đặng',
  'Đặng',
  'Ngô',
  'Ngô',
  'Đinh',
  'Đinh',
  'Dương',
  'Lưu',
  'Tô',
  'Đoàn',
  'Phan',
  'Hà',
  'Mai',
  'Lương',
  'Tạ',
  'Cao',
];
/** Family names more usual among the Tày, Dao, Sán Dìu and Sán Chay of the northern communes. */
const FAMILY_UPLAND = ['Hoàng', 'Lô', 'Nông', 'Đặng', 'Triệu', 'Bàn', 'Chíu', 'Phùn', 'Trần', 'Tằng', 'Ninh', 'Lý', 'Trương', 'La'];
const GIVEN_FEMALE = [
  'Lan',
  'Hoa',
  'Huệ',
  'Cúc',
  'Mai',
  'Đào',
  'Sen',
  'Bưởi',
  'Thơm',
  'Nhài',
  'Liên',
  'Loan',
  'Phượng',
  'Yến',
  'Oanh',
  'Nga',
  'Hằng',
  'Nguyệt',
  'Thủy',
  'Hà',
  'Thu',
  'Xuân',
  'Hạnh',
  'Hiền',
  'Hòa',
  'Bình',
  'Tâm',
  'Thảo',
  'Dung',
  'Mận',
  'Lụa',
  'Là',
  'Vân',
  'Tuyết',
  'Ngọc',
  'Bích',
  'Thanh',
  'Tươi',
  'Thắm',
  'Nhàn',
  'Nhung',
  'Miến',
  'Chín',
  'Bảy',
  'Tám',
  'Út',
  'Gái',
  'Mơ',
];
const GIVEN_MALE = [
  'Hùng',
  'Dũng',
  'Thắng',
  'Chiến',
  'Bình',
  'Hòa',
  'Minh',
  'Quang',
  'Sơn',
  'Hải',
  'Long',
  'Phúc',
  'Lộc',
  'Thọ',
  'Đức',
  'Tài',
  'Toàn',
  'Thành',
  'Công',
  'Tuấn',
  'Khánh',
  'Cường',
  'Hưng',
  'Lâm',
  'Tùng',
  'Bách',
  'Đoàn',
  'Kết',
  'Vinh',
  'Quý',
  'Lợi',
  'Khoa',
  'Nam',
  'Việt',
  'Định',
  'Ninh',
  'Tráng',
  'Ba',
  'Tư',
  'Năm',
];
const MIDDLE_FEMALE = [...Array<string>(8).fill('Thị'), 'Thu', 'Thanh'];
const MIDDLE_MALE = [...Array<string>(7).fill('Văn'), 'Đức', 'Minh', 'Quang'];

export function personName(dice: Dice, sex: Sex, upland: boolean): string {
  const family = dice.pick(upland ? FAMILY_UPLAND : FAMILY);
  return sex === 'female'
    ? `${family} ${dice.pick(MIDDLE_FEMALE)} ${dice.pick(GIVEN_FEMALE)}`
    : `${family} ${dice.pick(MIDDLE_MALE)} ${dice.pick(GIVEN_MALE)}`;
}

const THON = [
  'Đồng Cói',
  'Khe Lánh',
  'Đầm Buôn',
  'Cái Tăn',
  'Đồng Mậu',
  'Khe Và',
  'Bắc Buông',
  'Làng Mới',
  'Đồng Tâm',
  'Tân Tiến',
  'Đông Hợp',
  'Trung Sơn',
  'Nà Cáng',
  'Hà Dong',
  'Bình Sơn',
];

/** A hamlet not yet used in its commune: khu in a phường or thị trấn, thôn in a xã, by number or by name. */
export function hamletName(dice: Dice, communeType: string, used: ReadonlySet<string>): string {
  for (;;) {
    const named = communeType === 'xã' && dice.chance(450);
    const hamlet = named ? `thôn ${dice.pick(THON)}` : `${communeType === 'xã' ? 'thôn' : 'khu'} ${dice.between(1, 12)}`;
    if (!used.has(hamlet)) return hamlet;
  }
}
