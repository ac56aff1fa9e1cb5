import assert from 'node:assert/strict';
import { test } from 'node:test';
import { QRPay } from 'vietnam-qr-pay';
import { BANKS, bankName, plainPurpose, vietQrText } from './viet-qr.ts';

/** Published by Napas' examples and by other makers (conventions §7, [S143] and [S144]). */
const BILL =
  '00020101021238530010A0000007270123000697041601092245284790208QRIBFTTA53037045405100005802VN62340107NPS68690819TRANSFER TO SOMEONE6304AC13';
const PUBLIC = '00020101021138540010A00000072701240006970407011003865776720208QRIBFTTA5303704540710000005802VN62160812henry an cut6304A322';

/** CRC16-CCITT written by the bit from the standard, not from the library. */
function crc16(text: string): string {
  let crc = 0xffff;
  for (const letter of text) {
    crc ^= letter.charCodeAt(0) << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = ((crc & 0x8000) === 0 ? crc << 1 : (crc << 1) ^ 0x1021) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
}

test('a transfer is written as the published samples are, to the checksum', () => {
  const bill = new QRPay(BILL);
  assert.deepEqual([bill.isValid, bill.build()], [true, BILL]);
  const read = new QRPay(PUBLIC);
  const { bankBin = '', bankNumber = '' } = read.consumer;
  const purpose = read.additionalData.purpose ?? '';
  const ours = new QRPay(vietQrText({ bankBin, accountNumber: bankNumber, amount: Number(read.amount), purpose }));
  assert.equal(ours.initMethod, '12', 'a code with a sum is made for one payment');
  ours.initMethod = '11';
  assert.equal(ours.build(), PUBLIC, 'that sample calls itself one for many payments');
});

test('whatever is paid, the checksum is that of the standard and the code reads back', () => {
  for (const [amount, purpose] of [
    [0, ''],
    [5000, 'Hội phí tháng 11 Nguyễn Thị Hoa'],
    [525_000, 'Góp kỳ 3 Đỗ Văn Tài'],
    [100_000_000_000, 'ỦNG HỘ'],
  ] as const) {
    const text = vietQrText({ bankBin: '970405', accountNumber: '8000205112233', amount, purpose });
    assert.equal(text.slice(-4), crc16(text.slice(0, -4)), text);
    const read = new QRPay(text);
    assert.ok(read.isValid);
    assert.equal(read.consumer.bankNumber, '8000205112233');
    assert.equal(Number(read.amount ?? 0), amount);
    assert.equal(read.additionalData.purpose ?? '', plainPurpose(purpose));
  }
});

test('the purpose has no accents, no marks and at most 25 letters', () => {
  assert.equal(plainPurpose('Hội phí 11/2026: bà Đỗ Thị Sáu'), 'Hoi phi 11 2026 ba Do Thi');
  assert.equal(plainPurpose('  …  '), '');
});

test('the banks of the conventions are in the list, each once', () => {
  for (const bin of ['970405', '970415', '970418', '970436', '970422', '970449', '970403', '970407']) assert.notEqual(bankName(bin), bin);
  assert.equal(new Set(BANKS.map((bank) => bank.bin)).size, BANKS.length);
});
