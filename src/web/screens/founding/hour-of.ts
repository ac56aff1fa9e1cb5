// An hour of the day as people write it, "8h30", "8 giờ 30", "14:00", read as 'HH:MM'.

const TYPED = /^(\d{1,2}) ?(?::|\.|h|g|giờ) ?(\d{2})?(?: ?(?:phút|p|'))?$/;

/** Null: this is no hour. A bare number is not taken for one, nor an hour without minutes after a colon. */
export function hourOf(typed: string): string | null {
  const plain = typed.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
  const [, hour = '', minute] = TYPED.exec(plain) ?? [];
  if (hour === '' || (minute === undefined && !/[hgờ]$/.test(plain))) return null;
  if (Number(hour) > 23 || Number(minute ?? 0) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute ?? '00'}`;
}
