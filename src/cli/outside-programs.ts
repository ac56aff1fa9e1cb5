// Programs from outside that judge what we write, by the suffix of the tests that ask them. A machine without one still
// tests everything else, and is told what was left out; where LALANH_OUTSIDE is "required" (the CI), a missing one is a failure.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

type OutsideProgram = { readonly suffix: string; readonly program: string; readonly debianPackage: string };

const outsidePrograms: readonly OutsideProgram[] = [
  { suffix: '.hledger.test.ts', program: 'hledger', debianPackage: 'hledger' },
  { suffix: '.calc.test.ts', program: 'soffice', debianPackage: 'libreoffice-calc' },
  { suffix: '.writer.test.ts', program: 'lowriter', debianPackage: 'libreoffice-writer' },
  { suffix: '.pdf.test.ts', program: 'pdftotext', debianPackage: 'poppler-utils' },
];

export const needsOutsideProgram = (file: string): boolean => outsidePrograms.some(({ suffix }) => file.endsWith(suffix));

/** The programs these files need that this machine lacks. */
export function missingPrograms(files: readonly string[]): readonly OutsideProgram[] {
  return outsidePrograms.filter(({ suffix, program }) => files.some((file) => file.endsWith(suffix)) && !isHere(program));
}

export const outsideIsRequired = (): boolean => process.env['LALANH_OUTSIDE'] === 'required';

function isHere(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, program)));
}
