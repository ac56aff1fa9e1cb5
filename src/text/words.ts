// Amounts in Vietnamese words as slips and screens read them: linh, mốt, lăm, tư, nghìn, tỷ; an empty hundred is read.
// Library: read-vietnamese-number (the only one measured right on every value of conventions §2).
import { doReadNumber, ReadingConfig } from 'read-vietnamese-number';

const config = new ReadingConfig();
config.unit = ['đồng'];
config.units = [[], ['nghìn'], ['triệu'], ['tỷ']];
config.oddText = 'linh';

/** "Một trăm linh năm nghìn đồng"; a negative amount begins with "âm". */
export function amountInWords(amount: number): string {
  const words = doReadNumber(BigInt(amount), config);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
