// The sheet an invitation or a recovery is handed over on: for whom, for what, how long, the square code of the address with the
// one-time secret in it, and the same as text for who has no camera.
import type { LocalDate } from '../kernel/local-date.ts';
import { formatDate } from '../text/format.ts';
import { type Block, type Field, type Paper, plain } from './paper.ts';

export interface SheetFacts {
  readonly purpose: 'role' | 'recovery';
  readonly name: string;
  /** "Thủ quỹ, CLB LTHTGN thôn 5"; of a recovery empty. */
  readonly work: string;
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
  /** Who made it, and of a recovery also who confirmed it. */
  readonly by: readonly string[];
  readonly printedOn: LocalDate;
  /** The last day it opens anything. */
  readonly expiresOn: LocalDate;
  /** Where the application is opened, without an ending stroke: "https://so.hoinct.vn". */
  readonly origin: string;
  readonly secret: string;
}

/** The page that takes the secret; what follows # stays in the browser and in no server's list of addresses. */
export const sheetAddress = (origin: string, secret: string): string => `${origin}/#/moi/${secret}`;

export function invitationPaper(facts: SheetFacts): Paper {
  const invites = facts.purpose === 'role';
  const title = invites ? 'GIẤY MỜI MỞ TÀI KHOẢN' : 'GIẤY ĐẶT LẠI MẬT KHẨU';
  return {
    name: `${invites ? 'giay-moi-mo-tai-khoan' : 'giay-dat-lai-mat-khau'}-${facts.printedOn}`,
    title: `${title}, ${facts.name}`,
    size: 'A5',
    numbered: false,
    sheets: [
      {
        blocks: [
          { what: 'title', text: title, under: `Kính gửi: ${facts.name}` },
          { what: 'fields', rows: rowsOf(facts) },
          ...steps(facts),
        ],
        foot: [
          plain(
            `Giấy dùng một lần, đến hết ngày ${formatDate(facts.expiresOn)}. Ai cầm giấy này cũng dùng được, nên đưa tận tay, không chụp gửi qua mạng. Làm mất thì báo ngay người đưa giấy để thu lại.`,
            'small',
          ),
        ],
      },
    ],
  };
}

function rowsOf({ purpose, work, from, until, by }: SheetFacts): readonly Field[] {
  const days = [
    ...(from === null ? [] : [`từ ngày ${formatDate(from)}`]),
    ...(until === null ? [] : [`đến hết ngày ${formatDate(until)}`]),
  ];
  return [
    ...(purpose === 'role' ? [{ label: 'Nhận việc', value: work }] : []),
    ...(days.length === 0 ? [] : [{ label: 'Thời gian', value: days.join(' ') }]),
    { label: purpose === 'role' ? 'Người mời' : 'Người duyệt', value: by.join(', ') },
  ];
}

function steps({ purpose, origin, secret }: SheetFacts): readonly Block[] {
  const password =
    purpose === 'role'
      ? 'Ghi số điện thoại và tự đặt mật khẩu. Đã có tài khoản thì ghi mật khẩu đang dùng.'
      : 'Ghi số điện thoại của tài khoản và tự đặt mật khẩu mới. Các máy đang mở sẽ phải đăng nhập lại.';
  return [
    plain('1. Mở máy ảnh của điện thoại, chiếu vào ô vuông dưới đây, bấm vào địa chỉ hiện ra.'),
    plain(`2. ${password}`),
    {
      what: 'code',
      code: sheetAddress(origin, secret),
      lines: [
        [{ text: 'Không chiếu được thì mở trang ' }, { text: `${origin}/#/moi`, look: 'bold' }],
        [{ text: 'và gõ mã:' }],
        [{ text: secret, look: 'big' }],
      ],
    },
  ];
}
