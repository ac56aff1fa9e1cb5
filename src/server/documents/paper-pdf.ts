// A paper as a PDF with its own fonts in it (feature I4): one typst template for all papers, the paper handed over as data.
// The same paper gives the same bytes: no clock goes in.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import qrcode from 'qrcode-generator';
import { printable } from '../../kernel/printable.ts';
import { LAYOUT } from '../../papers/office/layout.ts';
import type { Block, Paper } from '../../papers/paper.ts';

const template = readFileSync(new URL('./paper.typ', import.meta.url), 'utf8');
const fontFolder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));
const fonts = [
  '400Regular/Tinos_400Regular',
  '400Regular_Italic/Tinos_400Regular_Italic',
  '700Bold/Tinos_700Bold',
  '700Bold_Italic/Tinos_700Bold_Italic',
];

const LAYOUT_DATA = JSON.stringify(LAYOUT);

/** Compiled books are kept by the compiler for this many papers, then dropped, so that a server does not grow. */
const KEEP_FOR = 10;
let compiler: Promise<NodeCompiler> | null = null;

export async function paperPdf(drawn: Paper): Promise<Uint8Array> {
  const paper = printable(drawn);
  compiler ??= makeCompiler();
  const ready = await compiler;
  const data = JSON.stringify({
    ...paper,
    sheets: paper.sheets.map(({ blocks, foot }) => ({ blocks: blocks.map(drawable), ...(foot && { foot: foot.map(drawable) }) })),
  });
  const compiled = ready.compile({ mainFileContent: template, inputs: { paper: data, layout: LAYOUT_DATA } });
  if (compiled.result === null) throw new Error(`paper ${paper.name}: ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`);
  const pdf = ready.pdf(compiled.result);
  ready.evictCache(KEEP_FOR);
  return pdf;
}

/** Fetched when the first paper is made: a server that prints nothing does not load it. */
async function makeCompiler(): Promise<NodeCompiler> {
  const { NodeCompiler: Compiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  return Compiler.create({ fontArgs: [{ fontBlobs: fonts.map((font) => readFileSync(join(fontFolder, `${font}.ttf`))) }] });
}

type Drawable = Block | (Extract<Block, { what: 'code' }> & { readonly svg: string });

/** Square codes go in as drawings. */
function drawable(block: Block): Drawable | object {
  if (block.what === 'code') return { ...block, svg: squareOf(block.code) };
  return block.what === 'beside' ? { ...block, left: block.left.map(drawable), right: block.right.map(drawable) } : block;
}

function squareOf(text: string): string {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  return code.createSvgTag({ cellSize: 1, margin: 2, scalable: true });
}
