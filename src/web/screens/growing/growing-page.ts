// The parts of growing, as they stand in the address after van-phong/phat-trien.
export const GROWING_PAGES = [
  '',
  'theo-doi',
  'kiem-tra',
  'clb-moi',
  'von-ban-dau',
  'cham-diem',
  'khen-thuong',
  'tap-huan',
  'hoi-nghi',
  'kinh-phi',
] as const;
export type GrowingPage = (typeof GROWING_PAGES)[number];

export function growingPage(id: string): GrowingPage {
  return GROWING_PAGES.find((page) => page === id) ?? '';
}
