// LibreOffice opens every letter's Word file without a question, and shows every line of the paper.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { paperDocx } from '../../src/server/documents/paper-docx.ts';
import { lettersOfAMonth, textsOfPaper } from '../papers/month-letters.ts';
import { runProgram } from './program.ts';

/** Tinos has the widths of Times New Roman, which this machine lacks: with a wider letter in its place every column would break. */
function withTinos(folder: string): NodeJS.ProcessEnv {
  const tinos = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));
  const alias = '<alias binding="same"><family>Times New Roman</family><prefer><family>Tinos</family></prefer></alias>';
  const settings = join(folder, 'fonts.conf');
  writeFileSync(
    settings,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${tinos}</dir><cachedir>${folder}/cache</cachedir>${alias}</fontconfig>\n`,
  );
  return { FONTCONFIG_FILE: settings };
}

/** Words and numbers, each whole. */
const wordsOf = (text: string): ReadonlySet<string> => new Set(text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []);

test('every letter of a month opens in LibreOffice with all its lines', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lalanh-letters-'));
  try {
    const letters = lettersOfAMonth();
    const paths = letters.map((_, index) => join(folder, `letter${index}.docx`));
    for (const [index, paper] of letters.entries()) writeFileSync(paths[index] ?? '', await paperDocx(paper));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    runProgram(
      'lowriter',
      [profile, '--headless', '--norestore', '--convert-to', 'pdf', '--outdir', folder, ...paths],
      '',
      withTinos(folder),
    );
    for (const [index, paper] of letters.entries()) {
      const read = wordsOf(runProgram('pdftotext', ['-layout', join(folder, `letter${index}.pdf`), '-']));
      for (const word of wordsOf(textsOfPaper(paper).join(' '))) assert.ok(read.has(word), `${paper.name}: "${word}"`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
