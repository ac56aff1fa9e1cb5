// The eight areas of a club's work, in the words of the programme (domain notes §3; QĐ 1336 and the clubs' manuals).
// The list is data: some provinces name six or other eight, so nothing may count on the number.

export type Area = 'income' | 'health' | 'home-care' | 'mutual-help' | 'rights' | 'awareness' | 'culture' | 'resources';

export const AREAS: readonly Area[] = ['income', 'health', 'home-care', 'mutual-help', 'rights', 'awareness', 'culture', 'resources'];
