// Where the officer is and what is chosen there, all of it in the address: a link sent to a colleague opens the same
// figures. Choosing a month or borders changes the address without moving the page, so the focus stays on the field.

import { type Place, parsePlace } from '../../route.svelte.ts';
import { officeRole } from '../../store/session.svelte.ts';

export type OfficePageName =
  | 'tong-quan'
  | 'chi-tieu'
  | 'cau-lac-bo'
  | 'tra-so'
  | 'tu-dien'
  | 'ke-hoach'
  | 'thanh-lap'
  | 'nguoi-dung'
  | 'can-bo'
  | 'y-kien'
  | 'chu-de'
  | 'so-lieu'
  | 'dia-gioi'
  | 'phat-trien'
  | 'su-co'
  | 'bao-cao'
  | 'van-ban'
  | 'ket-noi'
  | 'may-chu'
  | 'tro-giup'
  | 'mat-khau'
  | 'tai-khoan';

/**
 * Unit, club, month, borders, indicator, opened month, target, filter, record of the office, year, what is being
 * done; kind of period and its first month, programme, indicator of the map and of the years compared, how many years.
 */
export type Choice =
  | 'don-vi'
  | 'clb'
  | 'thang'
  | 'dia-gioi'
  | 'chi-so'
  | 'mo'
  | 'ct'
  | 'loc'
  | 'ma'
  | 'nam'
  | 'viec'
  | 'ky'
  | 'tu'
  | 'chuong-trinh'
  | 'ban-do'
  | 'so-sanh'
  | 'so-nam'
  | ReportChoice;

/** Template, kind and cut of the period, first and last day, the sending, the opened row and club, the quarter. */
type ReportChoice = 'mau' | 'loai-ky' | 'chot' | 'tu-ngay' | 'den' | 'gui' | 'dong' | 'noi' | 'quy';

const kept: readonly Choice[] = ['don-vi', 'thang', 'dia-gioi', 'ky', 'tu', 'chuong-trinh'];
const home = 'van-phong';

let current = $state.raw<Place>(parsePlace(location.hash));

export function watchOfficePlace(): () => void {
  const moved = (): void => {
    current = parsePlace(location.hash);
  };
  moved();
  addEventListener('hashchange', moved);
  return () => removeEventListener('hashchange', moved);
}

/** Page and id of the address; '' is the first page. */
export function officePage(): { readonly page: string; readonly id: string } {
  const path = current.path[0] === home ? current.path.slice(1) : current.path;
  return { page: path[0] ?? '', id: path[1] ?? '' };
}

export function chosen(name: Choice): string | null {
  return current.query.get(name);
}

/** The unit the figures are of: the chosen one, else the officer's own. */
export function chosenUnit(): string {
  return chosen('don-vi') ?? officeRole()?.unitId ?? '';
}

/** Address of a page; unit, month and borders stay as they are unless `change` says otherwise (null takes one away). */
export function link(page: OfficePageName, change: Partial<Record<Choice, string | null>> = {}, id = ''): string {
  const query = new URLSearchParams();
  for (const name of kept) put(query, name, current.query.get(name));
  for (const [name, value] of Object.entries(change)) put(query, name, value);
  const text = query.toString();
  return `#/${home}/${page}${id === '' ? '' : `/${encodeURIComponent(id)}`}${text === '' ? '' : `?${text}`}`;
}

/** Changes choices of the present page. */
export function choose(change: Partial<Record<Choice, string | null>>): void {
  history.pushState(null, '', hashWith(change));
  current = parsePlace(location.hash);
}

/** The present page in full, with these choices said that it took by itself. */
export function wholeLink(choices: Partial<Record<Choice, string | null>>): string {
  return `${location.origin}${location.pathname}${hashWith(choices)}`;
}

function hashWith(change: Partial<Record<Choice, string | null>>): string {
  const query = new URLSearchParams(current.query);
  for (const [name, value] of Object.entries(change)) put(query, name, value);
  const text = query.toString();
  const path = current.path.length === 0 ? `${home}/tong-quan` : current.path.map(encodeURIComponent).join('/');
  return `#/${path}${text === '' ? '' : `?${text}`}`;
}

/** A question to the server about the chosen month and borders. */
export function question(path: string, more: Readonly<Record<string, string | null>> = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ month: chosen('thang'), borders: chosen('dia-gioi') === 'khi-do' ? 'then' : null, ...more }))
    put(query, name, value);
  const text = query.toString();
  return `/api/network/${path}${text === '' ? '' : `?${text}`}`;
}

function put(query: URLSearchParams, name: string, value: string | null): void {
  if (value === null || value === '') query.delete(name);
  else query.set(name, value);
}
