// Why a typist is not enrolled, why a record cannot name one, why a typed line came back.
import type { SentBackReason, TypingRefusal } from '../domain/typing/typing-refusals.ts';
import type { Said } from './refusals.ts';

const SENT_BACK: { readonly [reason in SentBackReason]: readonly [vi: string, en: string] } = {
  'wrong-sum': ['sai số tiền', 'wrong sum'],
  'wrong-person': ['nhầm người', 'wrong person'],
  'recorded-already': ['đã ghi rồi', 'recorded already'],
  'did-not-happen': ['không có việc này', 'this did not happen'],
  other: ['lý do khác', 'another reason'],
};

export const TYPING_SENTENCES: { readonly [W in TypingRefusal['why']]: readonly [vi: Said<W>, en: Said<W>] } = {
  'typist-unknown': [
    'Sổ trên máy này chưa có tên người nhập giúp. Ai trong Ban chủ nhiệm đã ghi danh người đó thì mở máy để gửi sổ trước ạ.',
    'The book does not know this typist yet. Whoever enrolled them should open the phone first, so that the book is sent.',
  ],
  'typist-until-past': [
    'Ngày cuối phải từ hôm nay trở đi. Mời chọn lại ngày ạ.',
    'The last day must be today or later. Choose another day.',
  ],
  'typist-too-long': [
    ({ most }) => `Mỗi lần giao nhập giúp nhiều nhất ${most} ngày. Chọn ngày gần hơn, hết hạn thì giao lại ạ.`,
    ({ most }) => `At most ${most} days at a time. Choose an earlier day; it can be given again.`,
  ],
  'typist-on-board': [
    'Người này ở trong Ban chủ nhiệm, tự ghi bằng tên mình, không cần người nhập giúp ạ.',
    'This person is on the board and records in their own name; no typist is needed.',
  ],
  'typist-already-ended': ['Người này đã thôi nhập giúp rồi ạ.', 'This person types no longer already.'],
  'typist-may-not': [
    'Việc này người nhập giúp không gõ thay được. Người trong Ban chủ nhiệm mở sổ bằng mã của mình rồi ghi ạ.',
    'A typist may not type this. Somebody of the board opens the book with their own PIN and records it.',
  ],
  'typed-sent-back': [
    ({ by, reason, words }) => `${by} trả lại: ${SENT_BACK[reason][0]}${words === '' ? '' : `, ${words}`}.`,
    ({ by, reason, words }) => `${by} sent it back: ${SENT_BACK[reason][1]}${words === '' ? '' : `, ${words}`}.`,
  ],
  'typist-confirms-own': [
    'Không ai tự xác nhận bản mình gõ. Mời người khác trong Ban chủ nhiệm xác nhận ạ.',
    'Nobody confirms what they typed themselves. Ask another of the board.',
  ],
};
