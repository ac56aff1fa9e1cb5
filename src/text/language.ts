/** The two languages of the interface; Vietnamese comes first everywhere. */
export type Language = 'vi' | 'en';
