// What the server says when it does not do what was asked: a closed set of codes, each with its HTTP status and a plain
// sentence in Vietnamese and its English twin. Never a stack, a name, or a word of a record.

import { accountProblems } from './account-problems.ts';

export type Problem = {
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 429 | 500 | 503;
  readonly vi: string;
  readonly en: string;
};

export const problems = {
  ...accountProblems,
  malformed: { status: 400, vi: 'Dữ liệu gửi lên không đọc được.', en: 'What was sent cannot be read.' },
  'not-signed-in': { status: 401, vi: 'Bạn cần đăng nhập để tiếp tục.', en: 'Please sign in to go on.' },
  'not-allowed': { status: 403, vi: 'Tài khoản của bạn không được xem hoặc ghi phần này.', en: 'Your account may not see or record this.' },
  'device-revoked': {
    status: 403,
    vi: 'Máy này đã bị thu hồi quyền mở sổ. Việc chưa gửi được giao lại để chủ nhiệm xem. Hãy hỏi chủ nhiệm.',
    en: 'This phone’s right to the book was taken back. What it had not sent is handed in for the chair to look at. Please ask the chair.',
  },
  'device-unknown': {
    status: 404,
    vi: 'Câu lạc bộ không có máy này, hoặc máy đã bị thu hồi trước đó.',
    en: 'The club has no such phone, or it was revoked before.',
  },
  'device-code-wrong': {
    status: 404,
    vi: 'Mã ghi danh chưa đúng, đã dùng, hoặc đã quá 15 phút. Hãy xin chủ nhiệm mã mới.',
    en: 'The code is wrong, was used, or is older than 15 minutes. Ask the chair for a new one.',
  },
  'device-not-enrolled': {
    status: 409,
    vi: 'Máy này chưa được ghi danh là máy của câu lạc bộ nên chỉ một người dùng được. Hãy xin chủ nhiệm mã ghi danh.',
    en: 'This phone is not enrolled as a phone of the club, so one person only may use it. Ask the chair for a code.',
  },
  'reason-missing': { status: 400, vi: 'Hãy ghi lý do, để người sau hiểu.', en: 'Write the reason, for those who come after.' },
  'device-name-missing': {
    status: 400,
    vi: 'Hãy đặt tên cho máy, ví dụ: Máy của câu lạc bộ.',
    en: 'Name the phone, such as: The club’s phone.',
  },
  'set-aside-decided': {
    status: 409,
    vi: 'Việc này đã có người xem và quyết định rồi.',
    en: 'Somebody has decided on this record already.',
  },
  'set-aside-own': {
    status: 403,
    vi: 'Việc do chính bạn ghi thì người khác phải xem: nhờ cán bộ cấp xã.',
    en: 'A record of your own is for somebody else to decide on: ask the commune.',
  },
  'set-aside-carried': {
    status: 403,
    vi: 'Việc do chính bạn chuyển hộ thì người khác phải xem: người ghi nhận lại trên máy mới, hoặc nhờ cán bộ cấp xã.',
    en: 'What you carried in is for somebody else to decide on: its author on the new phone, or the commune.',
  },
  'set-aside-refused': {
    status: 409,
    vi: 'Sổ không nhận được việc này theo quy tắc của sổ. Bạn có thể không nhận, ghi rõ lý do.',
    en: 'The book’s own rules do not take this record. You may refuse it, with the reason.',
  },
  'too-few-people': {
    status: 403,
    vi: 'Nơi này có quá ít người nên không nêu số, để giữ chuyện riêng của từng người.',
    en: 'There are too few people here to tell a number without telling of a person.',
  },
  'records-of-persons': {
    status: 403,
    vi: 'Từng khoản ghi của phần này là chuyện riêng của mỗi người. Chỉ câu lạc bộ mở được.',
    en: 'The records behind this figure are private matters. Only the club opens them.',
  },
  'period-malformed': {
    status: 400,
    vi: 'Kỳ báo cáo này không có. Mời chọn lại kỳ, ngày cuối từ ngày đầu trở đi.',
    en: 'There is no such period. Choose it again; the last day cannot be before the first.',
  },
  'template-unknown': {
    status: 404,
    vi: 'Mẫu báo cáo này không dùng cho đơn vị và kỳ đã chọn. Mời chọn mẫu khác.',
    en: 'This template is not used for this unit and period. Choose another.',
  },
  'foreign-origin': {
    status: 403,
    vi: 'Yêu cầu này đến từ một trang khác nên không được nhận.',
    en: 'This request came from another site and was not taken.',
  },
  'not-found': { status: 404, vi: 'Không có trang này.', en: 'There is no such page.' },
  'paper-unknown': { status: 404, vi: 'Sổ không có tờ giấy này.', en: 'The book has no such paper.' },
  'document-unknown': { status: 404, vi: 'Không có văn bản này.', en: 'There is no such document.' },
  'job-unknown': { status: 404, vi: 'Việc này không còn để làm lại.', en: 'There is no such job to do again.' },
  'picture-unknown': { status: 404, vi: 'Chưa có ảnh này ở đây.', en: 'This picture is not here.' },
  'picture-not-named': {
    status: 409,
    vi: 'Sổ chưa ghi ảnh này nên chưa nhận. Máy sẽ gửi lại sau khi gửi sổ.',
    en: 'The book does not name this picture yet. It will be sent again after the records.',
  },
  'picture-changed': {
    status: 400,
    vi: 'Ảnh bị hỏng trên đường gửi. Máy sẽ gửi lại.',
    en: 'The picture was damaged on its way. It will be sent again.',
  },
  'picture-too-large': {
    status: 413,
    vi: 'Ảnh lớn hơn 120 kB nên không nhận.',
    en: 'The picture is larger than 120 kB and was not taken.',
  },
  'not-a-picture': {
    status: 415,
    vi: 'Đây không phải ảnh JPEG hay WebP đã bỏ hết thông tin kèm theo.',
    en: 'This is no JPEG or WebP picture without further details in it.',
  },
  'token-not-valid': {
    status: 401,
    vi: 'Mã kết nối này không đúng, đã hết hạn hoặc đã bị thu hồi. Hãy xin đơn vị một mã mới.',
    en: 'This token is wrong, has ended or was taken back. Ask the unit for a new one.',
  },
  'token-label-missing': { status: 400, vi: 'Hãy ghi mã này dùng cho hệ thống nào.', en: 'Say which system this token is for.' },
  'token-day-wrong': {
    status: 400,
    vi: 'Ngày hết hạn phải từ ngày mai đến hết một năm nữa.',
    en: 'The last day must lie between tomorrow and a year from now.',
  },
  'mail-address-wrong': {
    status: 400,
    vi: 'Địa chỉ thư này chưa đúng. Ví dụ đúng: ten@hoinct.vn',
    en: 'This is no mail address. A right one: name@office.vn',
  },
  'mail-not-sent': {
    status: 503,
    vi: 'Chưa gửi được thư. Hãy xem lại địa chỉ, hoặc thử lại sau ít phút.',
    en: 'The letter could not be sent. Check the address, or try again in some minutes.',
  },
  'mail-code-wrong': {
    status: 409,
    vi: 'Mã chưa đúng, đã quá 15 phút, hoặc đã thử nhiều lần. Hãy xem lại thư, hoặc xin mã mới.',
    en: 'The code is wrong, older than 15 minutes, or was tried too often. Look at the letter again, or ask for a new code.',
  },
  'hook-address-wrong': {
    status: 400,
    vi: 'Địa chỉ này không báo tới được. Hãy ghi địa chỉ https:// công khai của hệ thống nhận, không kèm mật khẩu, không phải địa chỉ trong mạng nội bộ.',
    en: 'This address cannot be told. Give the public https:// address of the receiving system, without a password in it, not one inside a private network.',
  },
  'hook-label-missing': { status: 400, vi: 'Hãy ghi địa chỉ này là của hệ thống nào.', en: 'Say which system this address is of.' },
  'hook-events-missing': { status: 400, vi: 'Hãy chọn ít nhất một việc cần báo.', en: 'Choose at least one event to be told of.' },
  'hook-too-many': {
    status: 409,
    vi: 'Đơn vị đã có 20 địa chỉ nhận tin. Hãy bỏ một địa chỉ không dùng nữa.',
    en: 'The office has 20 addresses already. Take back one that is no longer used.',
  },
  'hook-not-standing': {
    status: 409,
    vi: 'Địa chỉ này đang tạm dừng, đã bỏ, hoặc tin này còn đang chờ gửi.',
    en: 'This address stands still or was taken back, or this message is still waiting to be sent.',
  },
  'not-published': {
    status: 404,
    vi: 'Đơn vị này chưa công khai số liệu.',
    en: 'This unit has not published its figures.',
  },
  'open-too-few-clubs': {
    status: 404,
    vi: 'Đơn vị có quá ít câu lạc bộ nên số chung sẽ là số của từng câu lạc bộ. Số liệu không được công khai.',
    en: 'The unit has so few clubs that its figures would be those of single clubs. They are not published.',
  },
  'too-few-clubs': {
    status: 404,
    vi: 'Đơn vị có quá ít câu lạc bộ nên số chung sẽ là số của từng câu lạc bộ. Hãy xem số của đơn vị cấp trên hoặc của tháng khác.',
    en: 'The unit has so few clubs that its figures would be those of single clubs. See those of the unit above, or of another month.',
  },
  'month-before-publication': {
    status: 404,
    vi: 'Đơn vị không công khai số liệu của tháng này.',
    en: 'The unit has not published the figures of this month.',
  },
  'other-history': {
    status: 409,
    vi: 'Máy chủ vừa được khôi phục từ bản sao lưu. Máy của bạn đang gửi lại phần máy chủ còn thiếu.',
    en: 'The server was restored from a backup. Your device is giving back what it lacks.',
  },
  'not-of-this-book': {
    status: 409,
    vi: 'Phần ghi gửi lại này không phải của sổ đang có trên máy chủ.',
    en: 'The records given back are not of the book on this server.',
  },
  'already-set-up': {
    status: 409,
    vi: 'Hệ thống đã được cài đặt trước đó. Hãy đăng nhập.',
    en: 'The system has been set up before. Please sign in.',
  },
  'phone-taken': { status: 409, vi: 'Số điện thoại này đã có tài khoản.', en: 'This phone number already has an account.' },
  'phone-malformed': {
    status: 400,
    vi: 'Số điện thoại cần đủ 10 chữ số, bắt đầu bằng 0.',
    en: 'A phone number has 10 digits and begins with 0.',
  },
  'name-missing': { status: 400, vi: 'Hãy ghi họ và tên.', en: 'Please write the full name.' },
  'phone-has-account': {
    status: 409,
    vi: 'Số điện thoại này đã có tài khoản. Hãy ghi đúng mật khẩu của tài khoản đó để nhận thêm việc.',
    en: 'This phone number has an account. Give the password of that account to take on the role.',
  },
  'unit-unknown': { status: 400, vi: 'Không có đơn vị này.', en: 'There is no such unit.' },
  'indicator-unknown': { status: 400, vi: 'Không có chỉ tiêu này.', en: 'There is no such indicator.' },
  'share-opens-in-parts': {
    status: 400,
    vi: 'Tỷ lệ không phải là tổng. Hãy mở riêng tử số và mẫu số.',
    en: 'A share is not a sum. Open its numerator and its denominator.',
  },
  'month-malformed': {
    status: 400,
    vi: 'Tháng phải ghi theo dạng năm-tháng, ví dụ 2026-11.',
    en: 'A month is written year-month, such as 2026-11.',
  },
  'span-malformed': {
    status: 400,
    vi: 'Tháng đầu phải trước hoặc trùng tháng cuối, và kỳ xem không dài quá 20 năm.',
    en: 'The first month comes before the last or is the same, and a period is at most 20 years.',
  },
  'too-large': {
    status: 413,
    vi: 'Gói dữ liệu lớn hơn 2 MB nên chưa nhận được. Máy sẽ chia nhỏ và gửi lại; không có gì bị mất.',
    en: 'The package is larger than 2 MB and was not taken. It will be sent again in parts; nothing is lost.',
  },
  'not-json': { status: 415, vi: 'Máy chủ chỉ nhận dữ liệu dạng JSON.', en: 'The server takes JSON only.' },
  busy: {
    status: 503,
    vi: 'Máy chủ đang làm nhiều việc. Hãy thử lại sau ít phút.',
    en: 'The server has much to do. Please try again in some minutes.',
  },
  'too-often': {
    status: 429,
    vi: 'Bạn vừa lấy rất nhiều giấy tờ. Hãy chờ một phút rồi lấy tiếp.',
    en: 'You have just fetched very many papers. Wait a minute and go on.',
  },
  'try-later': {
    status: 429,
    vi: 'Đã nhập sai nhiều lần. Hãy chờ ít phút rồi thử lại.',
    en: 'Too many wrong attempts. Please wait a few minutes and try again.',
  },
  fault: {
    status: 500,
    vi: 'Máy chủ gặp trục trặc. Dữ liệu trên máy của bạn vẫn còn; hãy thử lại sau.',
    en: 'The server met a fault. What is on your device is still there; please try again later.',
  },
  'database-away': {
    status: 503,
    vi: 'Máy chủ tạm thời chưa mở được sổ. Dữ liệu trên máy của bạn vẫn còn; máy sẽ tự gửi lại.',
    en: 'The server cannot open the books just now. What is on your device is still there and will be sent again.',
  },
} as const satisfies Record<string, Problem>;

export type ProblemCode = keyof typeof problems;

/** Thrown on this floor only, by a route that cannot go on; becomes the JSON answer. */
export class ProblemAnswer extends Error {
  readonly code: ProblemCode;
  readonly extra: Readonly<Record<string, number | string>>;
  constructor(code: ProblemCode, extra: Readonly<Record<string, number | string>> = {}) {
    super(code);
    this.code = code;
    this.extra = extra;
  }
}

const codes = new WeakMap<Response, ProblemCode>();

/** The problem an answer tells of; null when it is none. */
export const problemIn = (response: Response): ProblemCode | null => codes.get(response) ?? null;

export function problemResponse(code: ProblemCode, language: string | null, extra: object = {}): Response {
  const { status, vi, en } = problems[code];
  const sentence = language?.toLowerCase().startsWith('en') ? en : vi;
  const answer = Response.json({ problem: code, sentence, ...extra }, { status, headers: { 'cache-control': 'no-store' } });
  codes.set(answer, code);
  return answer;
}
