// Thông báo trả lời: the written answer to a request about somebody's data. After an erasure it says what has to stay, and why.
import type { ClubState } from '../domain/club/state.ts';
import { type DataAnswer, type DataAsk, type DataReason, type DataRequest, dataRuleOn, nextStep } from '../domain/privacy/data-request.ts';
import type { Stays } from '../domain/privacy/privacy-events.ts';
import type { Id } from '../kernel/ids.ts';
import { formatDate } from '../text/format.ts';
import { type Block, labelled, type Paper, plain } from './paper.ts';
import { chairOf, nameOf, nationalHead, type Setting } from './setting.ts';

const ASKED: { readonly [ask in DataAsk]: string } = {
  see: 'xem dữ liệu cá nhân',
  copy: 'nhận bản sao dữ liệu cá nhân',
  correct: 'sửa dữ liệu cá nhân cho đúng',
  erase: 'xóa dữ liệu cá nhân',
  restrict: 'hạn chế việc dùng dữ liệu cá nhân',
  object: 'phản đối cách dùng dữ liệu cá nhân',
  'withdraw-consent': 'rút lại sự đồng ý',
};
const REASONS: { readonly [reason in DataReason]: string } = {
  accounting: 'chứng từ và sổ kế toán phải giữ theo pháp luật về kế toán',
  law: 'pháp luật khác bắt buộc giữ',
  'others-data': 'trong đó có dữ liệu của người khác',
  'not-this-person': 'chưa xác định được đúng người yêu cầu',
  'nothing-kept': 'sổ của câu lạc bộ không giữ dữ liệu này',
  other: 'lý do ghi trong lời trả lời',
};
const STAYS: { readonly [what in Stays]: string } = {
  money: 'Số tiền đóng, vay, trả: chứng từ kế toán phải giữ; trong sổ đứng dưới tên thay thế.',
  figures: 'Năm sinh, nam hay nữ, tổ, diện hộ: giữ để đếm số người, không còn tên.',
  papers: 'Giấy tờ đã ký, đã in và lời ghi chung (biên bản): giữ theo hạn lưu, máy không tự tìm được.',
};

/** Null when there is no such request, or nothing was answered yet. */
export function dataAnswerPaper(state: ClubState, setting: Setting, requestId: Id): Paper | null {
  const request = state.dataRequests.get(requestId);
  const last = request?.answers.at(-1);
  if (request === undefined || last === undefined) return null;
  return {
    name: `tra-loi-du-lieu-${requestId.slice(0, 8)}`,
    title: `Thông báo trả lời, ngày ${formatDate(last.on)}`,
    size: 'A4',
    numbered: false,
    sheets: [
      {
        blocks: [
          nationalHead(state, setting, last.on),
          { what: 'title', text: 'THÔNG BÁO', under: 'Trả lời yêu cầu về dữ liệu cá nhân' },
          labelled('Kính gửi:', nameOf(state, request.personId) || state.recipients.get(request.personId)?.name || 'người yêu cầu'),
          plain(`Ngày ${formatDate(request.on)}, câu lạc bộ nhận yêu cầu ${ASKED[request.ask]} (${dataRuleOn(request.on).source}).`),
          ...request.answers.flatMap((answer) => answered(request, answer)),
          ...staying(state, request),
          plain('Không đồng ý với câu trả lời này, ông, bà có thể gửi ý kiến lên Hội Người cao tuổi cấp trên hoặc cơ quan có thẩm quyền.'),
          { what: 'signatures', people: [{ title: 'TM. BAN CHỦ NHIỆM', hint: 'Chủ nhiệm', name: chairOf(state, last.on) }] },
        ],
      },
    ],
  };
}

function answered(request: DataRequest, { on, answer, reason, days, words }: DataAnswer): readonly Block[] {
  const because = reason === '' ? '' : ` Lý do: ${REASONS[reason]}.`;
  const next = nextStep({ ...request, answers: request.answers.filter((one) => one.answer === 'told' || one.answer === 'extended') });
  const said = {
    told: `Câu lạc bộ sẽ giải quyết xong trước hết ngày ${formatDate(next?.dueOn ?? on)}.`,
    extended: `Câu lạc bộ xin thêm ${days} ngày, một lần.`,
    done: 'Câu lạc bộ đã làm xong.',
    partly: `Câu lạc bộ làm được một phần.${because}`,
    refused: `Câu lạc bộ không làm được.${because}`,
  }[answer];
  return [labelled(`Ngày ${formatDate(on)}:`, said), ...(words === '' ? [] : [plain(words)])];
}

function staying(state: ClubState, { personId }: DataRequest): readonly Block[] {
  const erased = state.erased.get(personId);
  if (erased === undefined) return [];
  return [
    plain(
      `Đã xóa ngày ${formatDate(erased.on)}: họ tên, ngày sinh, số điện thoại, ghi chú riêng, số đo, hoàn cảnh. Trong sổ chỉ còn tên thay thế: ${erased.knownAs}.`,
    ),
    labelled('Những gì còn phải giữ, và vì sao:', ''),
    ...erased.stays.map((one) => plain(`- ${STAYS[one]}`)),
    plain('Bản sao dự phòng và tệp đã chép ra trước ngày xóa có thể còn tên cho đến khi được thay.', 'small'),
  ];
}
