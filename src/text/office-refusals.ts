// Why an office's record is not taken: what is wrong and what to do, in both languages.

import { INDICATORS, isIndicatorId } from '../domain/network/indicators/catalogue.ts';
import type { OfficeRefusal } from '../domain/office/office-record.ts';
import { STATISTICS, type Statistic } from '../domain/office/statistics.ts';
import { formatBasisPoints, formatDate, formatDong, groupDigits, vietnamMoment } from './format.ts';
import type { Language } from './language.ts';
import { MERIT_SENTENCES } from './merit-refusals.ts';
import { PLAN_SENTENCES } from './plan-refusals.ts';
import { WORK_SENTENCES } from './work-refusals.ts';

type Why = OfficeRefusal['why'];
type Said<W extends Why> = string | ((refusal: Extract<OfficeRefusal, { readonly why: W }>) => string);

export type SaidBy<W extends Why> = readonly [vi: Said<W>, en: Said<W>];

const SENTENCES: { readonly [W in Why]: SaidBy<W> } = {
  ...PLAN_SENTENCES,
  ...MERIT_SENTENCES,
  ...WORK_SENTENCES,
  'not-your-unit': ['Đơn vị này không thuộc quyền của bạn.', 'This unit is not yours.'],
  'not-from-above': [
    'Việc này do chính đơn vị ấy ghi, cấp trên không ghi thay.',
    'The unit itself writes this; an office above it does not write in its place.',
  ],
  'borders-wrong': [
    ({ problems }) => `Văn bản còn ${problems.length} chỗ chưa đúng. Hãy sửa từng dòng rồi ký lại.`,
    ({ problems }) => `The document still has ${problems.length} thing(s) to put right. Change each line, then sign again.`,
  ],
  'only-from-above': [
    'Việc này do cấp trên của đơn vị ghi, đơn vị không tự ghi cho mình.',
    'An office above the unit writes this; the unit does not write it for itself.',
  ],
  'breach-found-ahead': ['Ngày phát hiện chưa tới. Hãy sửa ngày.', 'The day it was found has not come yet. Change the day.'],
  'breach-not-known': ['Chưa thấy sự cố này trong sổ. Hãy mở lại trang.', 'This breach is not in the book. Open the page again.'],
  'breach-told-before-found': [
    ({ on }) => `Việc báo phải sau lúc phát hiện, ngày ${formatDate(on)}.`,
    ({ on }) => `It cannot have been told before it was found on ${formatDate(on)}.`,
  ],
  'club-missing': ['Hãy chọn câu lạc bộ.', 'Choose the club.'],
  'club-not-in-unit': ['Câu lạc bộ này không thuộc đơn vị đã chọn.', 'This club does not belong to the unit.'],
  'follow-up-next-too-early': [
    ({ on }) => `Lần tới phải sau ngày ${formatDate(on)}.`,
    ({ on }) => `The next day must come after ${formatDate(on)}.`,
  ],
  'inspection-open': [
    ({ on }) => `Lần bốc thăm ngày ${formatDate(on)} chưa có kết quả. Hãy ghi kết quả hoặc bỏ lần đó kèm lý do.`,
    ({ on }) => `The draw of ${formatDate(on)} has no result yet. Write its result, or give it up with a reason.`,
  ],
  'inspection-before-draw': [
    ({ on }) => `Ngày kiểm tra không thể trước ngày bốc thăm ${formatDate(on)}.`,
    ({ on }) => `The inspection cannot be before its draw on ${formatDate(on)}.`,
  ],
  'inspection-due-too-early': [
    ({ on }) => `Hạn khắc phục phải sau ngày ${formatDate(on)}.`,
    ({ on }) => `The day to put it right must come after ${formatDate(on)}.`,
  ],
  'inspection-nothing-to-draw': [
    'Một năm qua sổ câu lạc bộ không có bản ghi thu chi nào để bốc. Hãy kiểm tra khi câu lạc bộ đã có thu chi.',
    'The club’s book holds no money record of the last year to draw from. Inspect once there is one.',
  ],
  'inspection-not-open': [
    'Lần kiểm tra này không còn chờ kết quả. Hãy mở lại danh sách.',
    'This inspection does not wait for a result any more. Open the list again.',
  ],
  'inspection-no-result': ['Lần kiểm tra này chưa có kết quả để trả lời.', 'This inspection has no result to answer yet.'],
  'inspection-lines-not-all': [
    'Hãy so đủ các dòng đã bốc thăm, mỗi dòng một lần.',
    'Compare every line that was drawn, each of them once.',
  ],
  'inspection-say-paper': ['Dòng nào lệch, hãy ghi sổ giấy viết gì.', 'Where a line differs, write what the paper says.'],
  'prospect-not-open': [
    'Câu lạc bộ đang lập này không còn mở, hoặc không thuộc đơn vị đã chọn.',
    'This club on its way is no longer open, or is not of this unit.',
  ],
  'prospect-number-missing': ['Hãy ghi số quyết định.', 'Give the number of the decision.'],
  'prospect-stands': [
    'Câu lạc bộ đã có trong ứng dụng nên không bỏ được ở đây.',
    'The club stands in the app already, so it cannot be dropped here.',
  ],
  'prospect-club-taken': ['Câu lạc bộ này đã gắn với một hồ sơ khác.', 'This club is already the outcome of another one on its way.'],
  'grant-not-known': ['Không tìm thấy đề nghị cấp vốn này của câu lạc bộ.', 'This request of the club is not found.'],
  'grant-answered': ['Đề nghị này đã được trả lời.', 'This request has been answered.'],
  'grant-say-why': ['Không cấp thì hãy ghi lý do.', 'When nothing is granted, say why.'],
  'grant-not-granted': ['Đề nghị này chưa được duyệt cấp tiền.', 'No money has been granted on this request.'],
  'grant-over': [
    ({ amount, left }) => `Chuyển ${formatDong(amount)} là nhiều hơn số đã duyệt còn lại ${formatDong(left)}. Hãy xem lại số tiền.`,
    ({ amount, left }) => `${formatDong(amount)} is more than the ${formatDong(left)} still to be sent. Look at the amount again.`,
  ],
  'figures-not-published': [
    'Đơn vị chưa công khai số liệu nên không có gì để rút lại.',
    'The unit has published nothing that could be withdrawn.',
  ],
  'letterhead-without-number': [
    'Mẫu số, ký hiệu phải có {so} đúng một lần, là chỗ ghi số văn bản.',
    'The pattern must hold {so} exactly once: the place of the number.',
  ],
  'document-number-taken': [
    ({ number, next }) => `Số ${number} đã cấp cho văn bản khác trong năm. Số tiếp theo còn trống là ${next}.`,
    ({ number, next }) => `Number ${number} was given to another document this year. The next free one is ${next}.`,
  ],
  'statistics-same-value-twice': ['Một số liệu được ghi hai lần. Hãy giữ một dòng.', 'One statistic is given twice. Keep one line.'],
  'statistics-over-whole': [
    ({ statistic, amount, whole, of }) =>
      `${statisticName(statistic, 'vi')} ${statisticText(statistic, amount)} lớn hơn ${statisticName(whole, 'vi').toLowerCase()} ${statisticText(whole, of)}. Hãy xem lại hai số này.`,
    ({ statistic, amount, whole, of }) =>
      `${statisticName(statistic, 'en')}, ${statisticText(statistic, amount)}, is more than ${statisticName(whole, 'en').toLowerCase()}, ${statisticText(whole, of)}. Look at both again.`,
  ],
  'statistics-far-from-last': [
    ({ statistic, amount, last }) =>
      `${statisticName(statistic, 'vi')} ${statisticText(statistic, amount)}, kỳ trước ${statisticText(statistic, last)}. Có thừa hay thiếu một chữ số không? Nếu đúng, hãy đánh dấu «Tôi đã xem lại».`,
    ({ statistic, amount, last }) =>
      `${statisticName(statistic, 'en')}: ${statisticText(statistic, amount)}, last time ${statisticText(statistic, last)}. A digit too many or too few? If it is right, tick “I have looked again”.`,
  ],
  'template-unknown-figure': [
    ({ indicator }) => `Sổ chỉ số không có chỉ số «${indicator}». Hãy bỏ dòng này hoặc chọn chỉ số khác.`,
    ({ indicator }) => `There is no figure “${indicator}”. Remove the row or choose another figure.`,
  ],
  'template-row-twice': [
    ({ label }) => `Dòng «${figureName(label, 'vi')}» có hai lần. Hãy giữ một dòng.`,
    ({ label }) => `The row “${figureName(label, 'en')}” is there twice. Keep one.`,
  ],
  'template-growth-of-flow': [
    ({ indicator }) => `«${figureName(indicator, 'vi')}» đã là số phát sinh trong kỳ, không tính «tăng trong kỳ» được nữa.`,
    ({ indicator }) => `“${figureName(indicator, 'en')}” already counts what happened in the period; growth cannot be asked of it.`,
  ],
  'template-column-twice': ['Một cột hoặc một mục lời được chọn hai lần. Hãy giữ một.', 'A column or a note is there twice. Keep one.'],
  'template-not-yours': [
    'Mẫu này do đơn vị khác đặt. Hãy lưu thành mẫu mới của đơn vị mình.',
    'Another unit set this template. Save it as a new template of your own.',
  ],
  'report-period-not-known': ['Kỳ báo cáo này không có. Hãy chọn lại kỳ.', 'There is no such period. Choose it again.'],
  'report-template-not-known': [
    'Mẫu báo cáo này không dùng cho đơn vị và kỳ đã chọn. Hãy chọn mẫu khác.',
    'This template is not used for this unit and period. Choose another.',
  ],
  'report-template-changed': [
    'Mẫu báo cáo vừa được sửa. Hãy mở lại báo cáo để xem theo mẫu mới rồi gửi.',
    'The template has just been changed. Open the report again by the new one, then send it.',
  ],
  'report-kind-not-in-template': [
    'Mẫu này không dùng cho loại kỳ hoặc ngày chốt đã chọn. Hãy chọn kỳ khác hoặc mẫu khác.',
    'This template is not for that kind of period or cut-off. Choose another period or template.',
  ],
  'report-too-early': [
    ({ to }) => `Kỳ này hết vào ngày ${formatDate(to)}. Hãy gửi sau ngày đó, hoặc dùng mẫu có cột «ước thực hiện».`,
    ({ to }) => `The period ends on ${formatDate(to)}. Send it after that day, or use a template with an estimate column.`,
  ],
  'report-cell-is-computed': [
    'Có ô do máy tính từ sổ nên không nhập tay được. Hãy bỏ số nhập tay ở ô đó.',
    'A cell is computed from the books and cannot be typed. Remove what was typed there.',
  ],
  'report-note-not-known': ['Mẫu này không có mục lời đó. Hãy mở lại báo cáo.', 'The template has no such note. Open the report again.'],
  'report-already-sent': [
    ({ by, at }) => `${by} đã gửi báo cáo kỳ này lúc ${vietnamMoment(at)}. Muốn sửa, hãy đề nghị cấp trên trả lại.`,
    ({ by, at }) => `${by} already sent this period’s report at ${vietnamMoment(at)}. To change it, ask the level above to return it.`,
  ],
  'report-already-approved': [
    ({ by, at }) => `${by} đã duyệt báo cáo này lúc ${vietnamMoment(at)}. Muốn sửa, cấp trên phải mở lại và ghi lý do.`,
    ({ by, at }) =>
      `${by} already approved this report at ${vietnamMoment(at)}. To change it, the level above has to open it again with a reason.`,
  ],
  'report-already-returned': [
    ({ by, at }) => `${by} đã trả báo cáo này lại lúc ${vietnamMoment(at)}. Hãy chờ đơn vị gửi lại.`,
    ({ by, at }) => `${by} already turned this report back at ${vietnamMoment(at)}. Wait until the unit sends it again.`,
  ],
  'report-sent-anew': [
    ({ by, at }) => `${by} đã gửi lại báo cáo này lúc ${vietnamMoment(at)}. Hãy mở bản mới rồi trả lời.`,
    ({ by, at }) => `${by} sent this report anew at ${vietnamMoment(at)}. Open the new one and answer that.`,
  ],
  'report-not-found': [
    'Không thấy báo cáo này của đơn vị. Hãy mở lại danh sách báo cáo.',
    'The unit has no such report. Open the list of reports again.',
  ],
  'report-not-approved': [
    'Chỉ mở lại báo cáo đã duyệt. Báo cáo này chưa duyệt, hãy trả lại nếu cần sửa.',
    'Only an approved report is opened again. This one is not approved; return it if it needs changes.',
  ],
  'report-own-not-answered': [
    'Đơn vị không tự duyệt hay trả báo cáo của mình. Việc này do cấp trên trực tiếp làm.',
    'A unit does not answer its own report. The level right above does.',
  ],
  'report-only-right-above': [
    'Chỉ cấp trên trực tiếp của đơn vị trả lời báo cáo này.',
    'Only the level right above the unit answers this report.',
  ],
  'report-above-stands': [
    ({ by, at }) => `Báo cáo cùng kỳ của cấp trên đã gửi (${by}, ${vietnamMoment(at)}). Phải mở lại báo cáo đó trước.`,
    ({ by, at }) =>
      `The report of the level above for this period is sent (${by}, ${vietnamMoment(at)}). That one has to be opened again first.`,
  ],
};

function figureName(indicator: string, language: Language): string {
  return isIndicatorId(indicator) ? INDICATORS[indicator].name[language] : indicator;
}

const NAMES: { readonly [S in Statistic]: readonly [vi: string, en: string] } = {
  population: ['Dân số', 'Population'],
  'older-people': ['Người cao tuổi', 'Older people'],
  'older-share-basis-points': ['Tỷ lệ người cao tuổi trong dân số', 'Share of older people'],
  'association-members': ['Hội viên Hội Người cao tuổi', 'Members of the Association'],
  'allowance-recipients': ['Người hưởng trợ cấp hằng tháng', 'People with a monthly allowance'],
  'aged-80-and-over': ['Người từ 80 tuổi trở lên', 'People of 80 and more'],
};

export function officeRefusalText(refusal: OfficeRefusal, language: Language): string {
  const said = SENTENCES[refusal.why][language === 'vi' ? 0 : 1] as Said<Why>;
  return typeof said === 'string' ? said : said(refusal as never);
}

export function statisticName(statistic: string, language: Language): string {
  const known = STATISTICS.find((one) => one === statistic);
  return known === undefined ? statistic : NAMES[known][language === 'vi' ? 0 : 1];
}

export function statisticText(statistic: string, amount: number): string {
  return statistic === 'older-share-basis-points' ? formatBasisPoints(amount) : groupDigits(amount);
}
