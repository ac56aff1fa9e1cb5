import { vi, type Text } from './vi.ts';
// placeholder
export const en: Text = vi;
