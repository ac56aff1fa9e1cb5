// The lower part of a slip: who signs, what stands after it, the line against swindlers, the code of its meeting's page.
import type { ClubState } from '../domain/club/state.ts';
import { checkWord } from '../protocol/check-word.ts';
import type { Block, Span } from './paper.ts';
import { chairOf, holderOf } from './setting.ts';
import type { SlipFacts } from './slip-facts.ts';

/** On every paper that a person takes home (conventions §7: 49 % of people over 55 had met a swindler). */
export const AGAINST_SWINDLERS = 'Câu lạc bộ không bao giờ hỏi mã OTP, mật khẩu hay gửi đường dẫn đòi tiền.';

const SIGN = '(Ký, họ tên)';

export function slipSignatures(state: ClubState, facts: SlipFacts): Block {
  return {
    what: 'signatures',
    people: [
      { title: 'Chủ nhiệm', hint: SIGN, name: chairOf(state, facts.on) },
      { title: 'Kế toán', hint: SIGN, name: holderOf(state, 'accountant', facts.on) },
      { title: 'Thủ quỹ', hint: SIGN, name: holderOf(state, 'treasurer', facts.on) },
      { title: facts.comesIn ? 'Người nộp tiền' : 'Người nhận tiền', hint: SIGN, name: facts.signer },
    ],
  };
}

export function slipFoot(state: ClubState, facts: SlipFacts): readonly Block[] {
  const said: Span[] = [...(facts.after === '' ? [] : [{ text: `${facts.after} `, look: 'bold' } as const]), { text: AGAINST_SWINDLERS }];
  const digest = facts.meetingId === undefined ? '' : (state.meetings.get(facts.meetingId)?.pageDigest ?? '');
  if (digest === '') return [{ what: 'words', spans: said, look: 'small' }];
  const { words, figures } = checkWord(digest);
  return [{ what: 'code', code: `LALANH:1:${digest}`, lines: [said, [{ text: `Mã trang buổi họp: ${words.join(' ')} ${figures}` }]] }];
}
