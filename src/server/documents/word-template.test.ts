// A template goes out, comes back from Word, is checked and filled; whatever is wrong with it is said, all at once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { VIETNAM } from '../../domain/network/units/vietnam.ts';
import { ISSUED_KINDS } from '../../domain/office/issued-documents.ts';
import { localDate } from '../../kernel/local-date.ts';
import { defaultLetterhead } from '../../papers/office/letterhead.ts';
import { mergeFields, officePaper, templatePaper, valuesOf } from '../../papers/office/making.ts';
import { linesOf } from '../../papers/paper-text.ts';
import { paperDocx } from './paper-docx.ts';
import { checkTemplate, fillTemplate } from './word-template.ts';

/** Milliseconds this process has computed: on a busy machine a clock tells of others. */
const worked = (): number => process.cpuUsage().user / 1000;

const on = localDate('2026-11-05');
const making = {
  kind: 'giay-moi' as const,
  unitId: 'qn-07168-2025',
  unitName: 'phường Hà An',
  on,
  number: 7,
  letterhead: { ...defaultLetterhead('qn-07168-2025', on, VIETNAM), signer: 'Đinh Thị Lan' },
  typed: {
    trich_yeu: 'Hội nghị sơ kết & gặp mặt',
    kinh_gui: 'Ông <Nguyễn Văn A>',
    thoi_gian: '8 giờ, ngày 20/11/2026',
    dia_diem: 'Nhà văn hóa khu 3',
    noi_dung: 'Báo cáo sơ kết\nThảo luận',
    dai_bieu: 'Nguyễn Văn A | Chủ nhiệm | CLB thôn 5\nTrần Thị B | Thủ quỹ | CLB thôn 5',
  },
  facts: null,
};

const bodyOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
const textOf = (bytes: Uint8Array): string =>
  bodyOf(bytes)
    .replace(/<w:br\/>/g, ' ')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]*>/g, '');

/** The template with its body changed by hand, as Word would. */
function changed(bytes: Uint8Array, change: (xml: string) => string, more: Record<string, Uint8Array> = {}): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, 'word/document.xml': strToU8(change(bodyOf(bytes))), ...more });
}

for (const kind of ISSUED_KINDS)
  test(`${kind}: our own template holds every field of its outline and is taken`, async () => {
    const template = await paperDocx(templatePaper(kind));
    const checked = await checkTemplate(template, kind);
    assert.ok(checked.ok, JSON.stringify(checked));
    for (const { id, alone } of mergeFields(kind)) if (alone) assert.ok(textOf(template).includes(`{{${id}}}`), id);
  });

test('filled, it says what the document says, also where Word cut a field in two', async () => {
  const template = changed(await paperDocx(templatePaper('giay-moi')), (xml) =>
    xml.replace('{{thoi_gian}}', '{{thoi</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b/></w:rPr><w:t>_gian}}'),
  );
  const checked = await checkTemplate(template, 'giay-moi');
  assert.ok(checked.ok, JSON.stringify(checked));
  const filled = textOf(await fillTemplate(checked.bytes, valuesOf(making)))
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
  const lines = officePaper(making).sheets.flatMap(({ blocks }) => blocks.flatMap(linesOf));
  for (const line of lines) for (const cell of line.split(' | ')) assert.ok(filled.includes(cell), `"${cell}" in ${filled}`);
  assert.ok(!filled.includes('{{'), filled);
});

test('everything wrong with the fields is said at once', async () => {
  const template = changed(await paperDocx(templatePaper('giay-moi')), (xml) =>
    xml
      .replace('{{thoi_gian}}', '{{thoi_gain}}')
      .replace('{{dia_diem}}', '{{dia_diem')
      .replace('{{noi_dung}}', 'Nội dung như sau: {{noi_dung}}')
      .replace('{{chu_tri}}', '{{nguoi_chu_tri}}'),
  );
  const checked = await checkTemplate(template, 'giay-moi');
  assert.ok(!checked.ok);
  assert.deepEqual(checked.problems.map((problem) => ('field' in problem ? `${problem.why} ${problem.field}` : problem.why)).toSorted(), [
    'field-not-alone noi_dung',
    'field-not-closed',
    'unknown-field nguoi_chu_tri',
    'unknown-field thoi_gain',
  ]);
});

test('files that are none, that are too large, or that bring something along are turned away', async () => {
  const good = await paperDocx(templatePaper('giay-moi'));
  const types = strFromU8(unzipSync(good)['[Content_Types].xml'] ?? new Uint8Array());
  const relations = strFromU8(unzipSync(good)['word/_rels/document.xml.rels'] ?? new Uint8Array());
  const same = (xml: string): string => xml;
  const outside =
    '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://example.com/a.dotm" TargetMode="External"/></Relationships>';
  const whys = async (bytes: Uint8Array): Promise<readonly string[]> => {
    const checked = await checkTemplate(bytes, 'giay-moi');
    return checked.ok ? [] : checked.problems.map(({ why }) => why);
  };
  assert.deepEqual(await whys(new Uint8Array()), ['empty-file']);
  assert.deepEqual(await whys(new Uint8Array(1_000_001).fill(1)), ['too-large']);
  assert.deepEqual(await whys(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)), ['old-doc']);
  assert.deepEqual(await whys(strToU8('%PDF-1.7')), ['not-word']);
  assert.deepEqual(await whys(good.subarray(0, good.length - 200)), ['damaged']);
  assert.deepEqual(await whys(zipSync({ 'a.txt': strToU8('a') })), ['not-word']);
  assert.deepEqual(await whys(zipSync({ ...unzipSync(good), 'word/media/bomb.bin': new Uint8Array(40_000_000) }, { level: 9 })), [
    'too-large-inside',
  ]);
  assert.deepEqual(await whys(changed(good, same, { 'word/vbaProject.bin': strToU8('x') })), ['macros']);
  assert.deepEqual(
    await whys(
      changed(good, same, { '[Content_Types].xml': strToU8(types.replace('document.main+xml', 'document.macroEnabled.main+xml')) }),
    ),
    ['macros'],
  );
  assert.deepEqual(
    await whys(changed(good, same, { 'word/_rels/document.xml.rels': strToU8(relations.replace('</Relationships>', outside)) })),
    ['parts-from-outside'],
  );
  assert.deepEqual(await whys(changed(good, (xml) => xml.replace('<w:body>', '<!DOCTYPE a [<!ENTITY b "c">]><w:body>'))), ['damaged']);
  assert.deepEqual(await whys(changed(good, (xml) => xml.replace(/\{\{[a-z_]+\}\}/g, ''))), ['no-field']);
});

test('what Word would fetch or run is found however the XML is written', async () => {
  const good = await paperDocx(templatePaper('giay-moi'));
  const relations = strFromU8(unzipSync(good)['word/_rels/document.xml.rels'] ?? new Uint8Array());
  const whys = async (bytes: Uint8Array): Promise<readonly string[]> => {
    const checked = await checkTemplate(bytes, 'giay-moi');
    return checked.ok ? [] : checked.problems.map(({ why }) => why);
  };
  const related = (tag: string): Uint8Array =>
    changed(good, (xml) => xml, {
      'word/_rels/document.xml.rels': strToU8(relations.replace('</Relationships>', `${tag}</Relationships>`)),
    });
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  assert.deepEqual(
    await whys(related(`<Relationship Id="rIdX" Type="${type}/hyperlink" Target="https://example.com" TargetMode="External"/>`)),
    [],
    'a link is only a link',
  );
  for (const tag of [
    `<Relationship Id='rIdX' Type='${type}/attachedTemplate' Target='http://example.com/a.dotm' TargetMode='External'/>`,
    `<x:Relationship xmlns:x="a" Id="rIdX" Type="${type}/image" Target="http://example.com/a.png" TargetMode="External"/>`,
    `<Relationship Id="rIdX" Type="${type}/image" Target="http://example.com/a.png" TargetMode="&#69;xternal"/>`,
  ])
    assert.deepEqual(await whys(related(tag)), ['damaged'], tag);
  for (const tag of [
    `<Relationship TargetMode = "External" Id="rIdX" Type="${type}/image" Target="http://example.com/a.png"/>`,
    `<Relationship\n Id="rIdX"\n Type="${type}/subDocument" Target="a.docx"/>`,
  ])
    assert.notDeepEqual(await whys(related(tag)), [], tag);
  const wide = new Uint8Array(Buffer.from(`\uFEFF${relations}`, 'utf16le'));
  assert.deepEqual(await whys(changed(good, (xml) => xml, { 'word/_rels/document.xml.rels': wide })), ['damaged'], 'UTF-16');
  const field = (inside: string): Uint8Array => changed(good, (xml) => xml.replace('</w:body>', `<w:p>${inside}</w:p></w:body>`));
  for (const inside of [
    '<w:r><w:instrText xml:space="preserve">DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"</w:instrText></w:r>',
    '<w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO cmd</w:instrText></w:r>',
    '<w:fldSimple w:instr=" INCLUDEPICTURE &quot;http://example.com/a.png&quot; "/>',
    "<w:fldSimple w:instr=' LINK Excel.Sheet x '/>",
    '<w:r><w:instrText>&#68;DEAUTO cmd</w:instrText></w:r>',
  ])
    assert.deepEqual(await whys(field(inside)), ['parts-from-outside'], inside);
  assert.deepEqual(await whys(field('<w:fldSimple w:instr=" PAGE "/>')), []);
});

test('parts made to be slow to read are read in a moment', async () => {
  const good = await paperDocx(templatePaper('giay-moi'));
  const start = worked();
  for (const [name, text] of [
    ['word/_rels/x.xml.rels', '<Relationship '.repeat(200_000)],
    ['word/footnotes.xml', '<w:t '.repeat(200_000)],
    ['word/endnotes.xml', '{{'.repeat(200_000)],
    ['word/other.xml', '<w:instrText '.repeat(200_000)],
  ] as const)
    await checkTemplate(
      changed(good, (xml) => xml, { [name]: strToU8(text) }),
      'giay-moi',
    );
  const bomb = zipSync({ ...unzipSync(good), 'word/media/bomb.bin': new Uint8Array(40_000_000) }, { level: 9 });
  const view = new DataView(bomb.buffer);
  for (let at = 0; at < bomb.length - 4; at += 1) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
  await checkTemplate(bomb, 'giay-moi');
  assert.ok(worked() - start < 5000, `${worked() - start} ms`);
});
