// The pages of the office in three groups, as far as this officer's work reaches.
import { officeRole } from '../../store/session.svelte.ts';
import type { IconName } from '../../ui/icons.ts';
import { a } from '../access/access-words.svelte.ts';
import { mayDo } from '../access/may-do.ts';
import { topicsAboveWords } from '../activities/topics-above-words.svelte.ts';
import { exchangeWords } from '../exchange/exchange-words.svelte.ts';
import { f } from '../founding/founding-text.svelte.ts';
import { g } from '../growing/growing-words.svelte.ts';
import { borderWords } from '../office/borders/border-words.svelte.ts';
import { breachWords } from '../office/breaches/breach-words.svelte.ts';
import { officeDocumentsWords } from '../office/office-documents-words.svelte.ts';
import { plansWords } from '../office/plans-words.svelte.ts';
import { unitStatisticsWords } from '../office/unit-statistics-words.svelte.ts';
import { reportWords } from '../reports/report-words.svelte.ts';
import { serverWords } from '../server/server-words.svelte.ts';
import { w } from '../suggestions/suggestion-words.svelte.ts';
import type { OfficePageName } from './office-place.svelte.ts';
import { o } from './office-text.svelte.ts';

type Entry = { readonly page: OfficePageName; readonly icon: IconName; readonly label: string };

export function navGroups(): readonly { readonly title: string; readonly pages: readonly Entry[] }[] {
  const { nav } = o();
  const role = officeRole()?.role;
  const isOfficer = role === 'province-officer' || role === 'commune-officer';
  if (role === 'donor')
    return [
      {
        title: nav.figures,
        pages: [
          { page: 'tong-quan', icon: 'home', label: nav.overview },
          { page: 'chi-tieu', icon: 'target', label: nav.targets },
          { page: 'tu-dien', icon: 'book', label: nav.dictionary },
        ],
      },
    ];
  return [
    {
      title: nav.figures,
      pages: [
        { page: 'tong-quan', icon: 'home', label: nav.overview },
        { page: 'chi-tieu', icon: 'target', label: nav.targets },
        { page: 'cau-lac-bo', icon: 'people', label: nav.clubs },
        { page: 'tra-so', icon: 'search', label: nav.explain },
        { page: 'tu-dien', icon: 'book', label: nav.dictionary },
      ],
    },
    {
      title: nav.reporting,
      pages: [
        { page: 'ke-hoach', icon: 'list', label: plansWords().nav },
        { page: 'bao-cao', icon: 'paper', label: reportWords().nav },
        { page: 'van-ban', icon: 'print', label: officeDocumentsWords().nav },
        { page: 'so-lieu', icon: 'people', label: unitStatisticsWords().nav },
        { page: 'ket-noi', icon: 'open', label: exchangeWords().nav },
      ],
    },
    {
      title: nav.network,
      pages: [
        { page: 'phat-trien', icon: 'pulse', label: g().nav },
        { page: 'dia-gioi', icon: 'map', label: borderWords().nav },
        { page: 'su-co', icon: 'shield', label: breachWords().nav },
        ...(isOfficer && mayDo('binds') ? ([{ page: 'thanh-lap', icon: 'plus', label: f().nav.found }] as const) : []),
        ...(isOfficer ? ([{ page: 'chu-de', icon: 'list', label: topicsAboveWords().nav }] as const) : []),
        ...(isOfficer ? ([{ page: 'y-kien', icon: 'speak', label: w().officeNav }] as const) : []),
        ...(mayDo('binds') ? ([{ page: 'can-bo', icon: 'person', label: a().nav }] as const) : []),
        ...(role === 'province-officer' || role === 'centre-officer'
          ? ([{ page: 'may-chu', icon: 'save', label: serverWords().nav }] as const)
          : []),
      ],
    },
  ];
}
