// How a visitor found somebody, in three words; what is measured lies in health.
export type Condition = 'good' | 'as-before' | 'worse';
