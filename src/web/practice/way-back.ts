// Where somebody came from when they began to practise: a place of the app's own address, and nothing else.

/** "?ve=%23%2Fhop%2Fthu-tien" → "/#/hop/thu-tien"; anything that is no place of the app leads to its first page. */
export function wayBack(search: string): string {
  const from = new URLSearchParams(search).get('ve') ?? '';
  return /^#\/[\w\-/.?=&%~]*$/.test(from) ? `/${from}` : '/#/';
}

/** The language of the app it was opened from; null when it was not said. */
export function spokenHere(search: string): 'vi' | 'en' | null {
  const told = new URLSearchParams(search).get('tieng');
  return told === 'vi' || told === 'en' ? told : null;
}

/** Address of the practice page, to open at `page` ("#/hop/thu-tien") in a language and lead back to `from`. */
export function toPractice(page: string, from: string, language: 'vi' | 'en'): string {
  return `/tap-dung.html?tieng=${language}&ve=${encodeURIComponent(from)}${page}`;
}
