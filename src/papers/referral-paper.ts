// Giấy giới thiệu đi khám: who asks whom to look at whom, and what was measured. It names no illness: a club only measures.
import type { ClubState } from '../domain/club/state.ts';
import type { Reading } from '../domain/health/reading.ts';
import type { Referral } from '../domain/health/referral.ts';
import type { Id } from '../kernel/ids.ts';
import { formatDate, formatDocumentDate } from '../text/format.ts';
import { labelled, type Paper, plain } from './paper.ts';
import { capital, chairOf, clubAddress, DOTS, nationalHead, personOf, type Setting } from './setting.ts';

const PLACES: { readonly [to in Referral['to']]: string } = {
  station: 'Trạm Y tế',
  district: 'Trung tâm Y tế',
  hospital: 'Bệnh viện',
  other: 'cơ sở khám chữa bệnh',
};

export function referralPaper(state: ClubState, setting: Setting, referralId: Id): Paper | null {
  const referral = state.referrals.get(referralId);
  if (referral === undefined) return null;
  const { personId, guestName, reading, on } = referral;
  const member = state.members.get(personId);
  const who =
    guestName === '' ? (member === undefined ? (state.recipients.get(personId)?.name ?? DOTS) : personOf(state, personId)) : guestName;
  const born = member === undefined ? '' : `, sinh năm ${member.born.slice(0, 4)}`;
  const told = state.healthNotes.get(personId);
  const own = [
    ['Bệnh đang có (tự kể):', told?.conditions],
    ['Thuốc đang uống (tự kể):', told?.medicines],
    ['Dị ứng (tự kể):', told?.allergies],
  ] as const;
  return {
    name: `giay-gioi-thieu-${on}`,
    title: `Giấy giới thiệu đi khám, ${formatDate(on)}`,
    size: 'A5',
    numbered: false,
    sheets: [
      {
        blocks: [
          nationalHead(state, setting, on),
          { what: 'title', text: 'GIẤY GIỚI THIỆU ĐI KHÁM' },
          labelled('Kính gửi:', referral.place === '' ? `${PLACES[referral.to]} ${DOTS}` : referral.place),
          plain(`Câu lạc bộ tại ${clubAddress(state, setting, on)} kính giới thiệu ${who}${born} đến khám.`),
          labelled('Lý do:', referral.why === '' ? DOTS : referral.why),
          labelled(`Câu lạc bộ đo ngày ${formatDate(on)}:`, reading === undefined ? 'không đo' : measuredText(reading)),
          ...own.flatMap(([label, value]) => (value === undefined || value === '' ? [] : [labelled(label, value)])),
          plain(
            'Câu lạc bộ chỉ đo và ghi lại, không chẩn đoán. Kính nhờ quý cơ sở khám và cho biết kết quả để câu lạc bộ tiếp tục thăm hỏi.',
            'small',
          ),
          labelled('Ý kiến của cơ sở y tế:', DOTS),
          plain(DOTS),
          {
            what: 'signatures',
            people: [
              { title: 'CƠ SỞ Y TẾ', hint: '(Ký, họ tên)', name: '' },
              { title: 'TM. BAN CHỦ NHIỆM', hint: 'Chủ nhiệm', name: chairOf(state, on) },
            ],
          },
        ],
      },
    ],
  };
}

/** "huyết áp 168/98 mmHg; mạch 76 lần/phút; cân nặng 52,5 kg; đường huyết 7,8 mmol/L lúc đói" */
export function measuredText(reading: Reading): string {
  const { systolic, diastolic, pulse, weightHectograms, sugarTenths, sugarTime } = reading;
  const when = sugarTime === undefined ? '' : sugarTime === 'fasting' ? ' lúc đói' : ' sau ăn';
  return [
    ...(systolic === undefined || diastolic === undefined ? [] : [`huyết áp ${systolic}/${diastolic} mmHg`]),
    ...(pulse === undefined ? [] : [`mạch ${pulse} lần/phút`]),
    ...(weightHectograms === undefined ? [] : [`cân nặng ${decimal(weightHectograms)} kg`]),
    ...(sugarTenths === undefined ? [] : [`đường huyết ${decimal(sugarTenths)} mmol/L${when}`]),
  ].join('; ');
}

function decimal(tenths: number): string {
  return tenths % 10 === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)},${tenths % 10}`;
}

/** Phiếu sức khỏe: what was measured of one person, newest first, to take along to the doctor. */
export function healthSlipPaper(state: ClubState, setting: Setting, personId: Id, on: Referral['on']): Paper | null {
  const member = state.members.get(personId);
  const name = member?.name ?? state.guestNames.get(personId) ?? state.recipients.get(personId)?.name;
  if (name === undefined) return null;
  const readings = [...(state.readings.get(personId) ?? [])].reverse().slice(0, 24);
  const told = state.healthNotes.get(personId);
  return {
    name: `phieu-suc-khoe-${on}`,
    title: `Phiếu sức khỏe, ${formatDate(on)}`,
    size: 'A4',
    numbered: true,
    sheets: [
      {
        blocks: [
          nationalHead(state, setting, on),
          { what: 'title', text: 'PHIẾU THEO DÕI SỨC KHỎE', under: `In ${formatDocumentDate(on)}` },
          labelled(
            'Họ và tên:',
            `${capital(member === undefined ? name : personOf(state, personId))}${member === undefined ? '' : `, sinh năm ${member.born.slice(0, 4)}`}`,
          ),
          ...(told?.conditions ? [labelled('Bệnh đang có (tự kể):', told.conditions)] : []),
          ...(told?.medicines ? [labelled('Thuốc đang uống (tự kể):', told.medicines)] : []),
          ...(told?.allergies ? [labelled('Dị ứng (tự kể):', told.allergies)] : []),
          {
            what: 'table',
            look: 'plain',
            columns: [
              { head: 'Ngày', align: 'centre', share: 24 },
              { head: 'Đo được', align: 'left', share: 100 },
              { head: 'Đo ở', align: 'left', share: 30 },
            ],
            rows: readings.map((reading) => ({ cells: [formatDate(reading.on), measuredText(reading), WHERE[reading.at]] })),
          },
          plain('Người của câu lạc bộ đo và ghi lại, không chẩn đoán.', 'small'),
          { what: 'signatures', people: [{ title: 'TM. BAN CHỦ NHIỆM', hint: 'Chủ nhiệm', name: chairOf(state, on) }] },
        ],
      },
    ],
  };
}

const WHERE = { meeting: 'câu lạc bộ', 'check-up': 'ngày khám', visit: 'tại nhà' } as const;
