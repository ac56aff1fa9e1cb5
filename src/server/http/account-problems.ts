// What the server says of accounts: signing in, codes and keys beside the password, sheets, roles.
import type { Problem } from './problem.ts';

export const accountProblems = {
  'wrong-phone-or-password': {
    status: 401,
    vi: 'Số điện thoại hoặc mật khẩu chưa đúng.',
    en: 'The phone number or the password is not right.',
  },
  'password-too-short': { status: 400, vi: 'Mật khẩu cần ít nhất 8 ký tự.', en: 'A password has at least 8 characters.' },
  'password-too-long': { status: 400, vi: 'Mật khẩu dài nhất 200 ký tự.', en: 'A password has at most 200 characters.' },
  'password-easy': {
    status: 400,
    vi: 'Mật khẩu này nhiều người dùng hoặc dễ đoán. Hãy chọn câu khác, ví dụ ba bốn tiếng không liên quan đến nhau.',
    en: 'This password is used by many or easily guessed. Choose another, such as three or four words that have nothing to do with each other.',
  },
  'password-wrong': { status: 400, vi: 'Mật khẩu đang dùng chưa đúng.', en: 'The present password is not right.' },
  'code-needed': { status: 409, vi: 'Tài khoản này cần thêm mã xác nhận.', en: 'This account also takes a code.' },
  'code-wrong': {
    status: 409,
    vi: 'Mã xác nhận chưa đúng. Hãy gõ sáu số đang hiện, hoặc một mã dự phòng chưa dùng.',
    en: 'The code is not right. Type the six figures shown now, or a spare code that was not used.',
  },
  'codes-not-ready': {
    status: 409,
    vi: 'Máy chủ chưa được đặt khóa để cất mã xác nhận. Hãy nhờ người quản trị đặt khóa rồi bật lại.',
    en: 'The server was given no key to keep codes under. Ask whoever looks after it to set one, then turn codes on.',
  },
  'second-factor-is-on': { status: 409, vi: 'Mã xác nhận đang bật.', en: 'Codes are on already.' },
  'passkeys-not-here': {
    status: 409,
    vi: 'Địa chỉ đang mở chưa dùng được khóa trên máy. Hãy mở trang bằng địa chỉ chính thức (https), hoặc đăng nhập bằng mật khẩu.',
    en: 'Keys on a device do not work at this address. Open the site at its own address (https), or sign in with the password.',
  },
  'passkey-not-taken': {
    status: 409,
    vi: 'Khóa này không mở được tài khoản nào đang làm việc ở cơ quan, hoặc đã quá năm phút. Hãy bấm lại, hoặc đăng nhập bằng mật khẩu.',
    en: 'This key opens no account that works in an office now, or five minutes have passed. Press again, or sign in with the password.',
  },
  'passkey-copied': {
    status: 409,
    vi: 'Khóa này có dấu hiệu bị chép sang nơi khác nên không mở được nữa. Hãy đăng nhập bằng mật khẩu, xóa khóa rồi tạo khóa mới.',
    en: 'This key seems to have been copied, so it opens nothing any more. Sign in with the password, remove it and make a new one.',
  },
  'passkey-stale': {
    status: 409,
    vi: 'Chưa tạo được khóa: đã quá năm phút, hoặc máy chưa nhận ra người dùng. Hãy bấm lại.',
    en: 'No key was made: five minutes have passed, or the device did not know its user. Press again.',
  },
  'passkey-known': {
    status: 409,
    vi: 'Khóa này đã có trong danh sách của một tài khoản.',
    en: 'This key is in the list of an account already.',
  },
  'passkey-name-missing': {
    status: 400,
    vi: 'Hãy đặt tên cho khóa, dài nhất 60 chữ, ví dụ: máy tính ở cơ quan.',
    en: 'Name the key, in at most 60 letters, such as: computer at the office.',
  },
  'passkeys-too-many': {
    status: 409,
    vi: 'Tài khoản đã có mười khóa. Hãy xóa một khóa không dùng nữa rồi tạo khóa mới.',
    en: 'The account has ten keys. Remove one that is not used any more, then make a new one.',
  },
  'provider-away': {
    status: 503,
    vi: 'Cổng đăng nhập của cơ quan chưa trả lời. Hãy thử lại sau, hoặc đăng nhập bằng mật khẩu.',
    en: 'The sign-on of the office does not answer. Try again later, or sign in with the password.',
  },
  'sheet-void': {
    status: 409,
    vi: 'Giấy này đã dùng, đã quá hạn hoặc đã bị thu lại, hoặc mã gõ chưa đúng. Hãy xem lại mã; nếu vẫn không được, xin giấy mới.',
    en: 'This sheet was used, has expired or was taken back, or the code is mistyped. Check the code, or ask for a new sheet.',
  },
  'sheet-other-phone': {
    status: 409,
    vi: 'Giấy này không dùng cho số điện thoại vừa ghi. Hãy ghi số của tài khoản cần đặt lại mật khẩu.',
    en: 'This sheet is not for the phone number given. Give the number of the account whose password was lost.',
  },
  'role-days-wrong': {
    status: 400,
    vi: 'Ngày cuối phải từ hôm nay trở đi và không trước ngày đầu.',
    en: 'The last day is today or later, and not before the first.',
  },
} as const satisfies Record<string, Problem>;
