// Every indicator by id. An id is permanent: it is stored with each figure and printed beside it.

import { ACTIVITY_INDICATORS } from './activity-indicators.ts';
import { AGE_INDICATORS } from './age-indicators.ts';
import { AREA_INDICATORS } from './area-indicators.ts';
import { CARE_INDICATORS } from './care-indicators.ts';
import { CLUB_INDICATORS } from './club-indicators.ts';
import { CLUB_TESTS } from './club-tests.ts';
import type { BaseIndicator, Indicator } from './definition.ts';
import { HEALTH_INDICATORS } from './health-indicators.ts';
import { HELP_INDICATORS } from './help-indicators.ts';
import { LIFE_INDICATORS } from './life-indicators.ts';
import { LOAN_INDICATORS } from './loan-indicators.ts';
import { MEMBER_INDICATORS } from './member-indicators.ts';
import { MONEY_INDICATORS } from './money-indicators.ts';
import { CLUB_MONTHS, COVERAGE_INDICATORS, RATIO_INDICATORS } from './ratio-indicators.ts';
import { RIGHTS_INDICATORS } from './rights-indicators.ts';

export type BaseId =
  | keyof typeof CLUB_INDICATORS
  | keyof typeof MEMBER_INDICATORS
  | keyof typeof AGE_INDICATORS
  | keyof typeof MONEY_INDICATORS
  | keyof typeof LOAN_INDICATORS
  | keyof typeof LIFE_INDICATORS
  | keyof typeof CARE_INDICATORS
  | keyof typeof AREA_INDICATORS
  | keyof typeof RIGHTS_INDICATORS
  | keyof typeof HELP_INDICATORS
  | keyof typeof HEALTH_INDICATORS
  | keyof typeof ACTIVITY_INDICATORS;

export type ClubTestId = keyof typeof CLUB_TESTS;
export type RatioId = keyof typeof RATIO_INDICATORS;
export type CoverageId = keyof typeof COVERAGE_INDICATORS;
export type IndicatorId = BaseId | ClubTestId | RatioId | CoverageId | keyof typeof CLUB_MONTHS;

/** Sums of contributions: what the append stores as figures. */
export const BASE_INDICATORS: { readonly [Id in BaseId]: BaseIndicator } = {
  ...CLUB_INDICATORS,
  ...MEMBER_INDICATORS,
  ...AGE_INDICATORS,
  ...MONEY_INDICATORS,
  ...LOAN_INDICATORS,
  ...LIFE_INDICATORS,
  ...CARE_INDICATORS,
  ...HEALTH_INDICATORS,
  ...AREA_INDICATORS,
  ...RIGHTS_INDICATORS,
  ...HELP_INDICATORS,
  ...ACTIVITY_INDICATORS,
};

export const INDICATORS: { readonly [Id in IndicatorId]: Indicator } = {
  ...BASE_INDICATORS,
  ...CLUB_TESTS,
  ...COVERAGE_INDICATORS,
  ...CLUB_MONTHS,
  ...RATIO_INDICATORS,
};

export function isIndicatorId(value: string): value is IndicatorId {
  return Object.hasOwn(INDICATORS, value);
}

export function isBaseId(value: string): value is BaseId {
  return Object.hasOwn(BASE_INDICATORS, value);
}
