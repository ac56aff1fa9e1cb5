// The text inside a VietQR code: a transfer into the club's own account, read by every bank's app without a network here.
// Library: vietnam-qr-pay (its output equals both published samples of conventions §7).
import { Banks, QRPay } from 'vietnam-qr-pay';

export interface Transfer {
  readonly bankBin: string;
  readonly accountNumber: string;
  /** Whole đồng; 0 leaves the sum to the payer. */
  readonly amount: number;
  readonly purpose: string;
}

export interface Bank {
  readonly bin: string;
  readonly shortName: string;
}

/** Banks that take transfers by account number, by short name. */
export const BANKS: readonly Bank[] = Banks.filter((bank) => bank.vietQRStatus === 1 && /^\d{6}$/.test(bank.bin))
  .map(({ bin, shortName }) => ({ bin, shortName }))
  .filter((bank, at, all) => all.findIndex((other) => other.bin === bank.bin) === at)
  .sort((a, b) => (a.shortName < b.shortName ? -1 : 1));

export function bankName(bin: string): string {
  return BANKS.find((bank) => bank.bin === bin)?.shortName ?? bin;
}

export function vietQrText({ bankBin, accountNumber, amount, purpose }: Transfer): string {
  const words = plainPurpose(purpose);
  return QRPay.initVietQR({
    bankBin,
    bankNumber: accountNumber,
    ...(amount > 0 ? { amount: String(amount) } : {}),
    ...(words === '' ? {} : { purpose: words }),
  }).build();
}

/** EMVCo allows 25 characters of ASCII: no accents, no marks. */
export function plainPurpose(purpose: string): string {
  const plain = purpose
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^A-Za-z0-9 ]/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
  return plain.slice(0, 25).trim();
}
