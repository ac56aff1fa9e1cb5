// What stands in an archive about itself: for people of the club first, then for whoever has to read it without this program.

export function aboutArchive(club: string, records: number, language: 'vi' | 'en'): string {
  return language === 'vi' ? vietnamese(club, records) : english(club, records);
}

const vietnamese = (club: string, records: number) => `# Toàn bộ sổ của ${club}

Đây là ${records} khoản ghi của câu lạc bộ, từ ngày đầu đến lúc lấy ra, cùng ảnh và các bảng để xem.
**Trong này có tên, số điện thoại, sức khỏe và tiền của từng người. Cất giữ như cất sổ giấy, không gửi qua mạng xã hội.**

- \`tables/book.xlsx\`: sổ để mở bằng Excel hoặc LibreOffice, có sẵn công thức.
- \`tables/*.csv\`: từng khoản ghi, từng bút toán, danh sách thành viên.
- \`pictures/\`: ảnh hoạt động.
- \`records.jsonl\`: bản gốc, mỗi dòng một khoản ghi. Cách đọc ở \`SCHEMA.md\`.
- \`manifest.json\`: mã của chuỗi khoản ghi và của từng tệp. Sửa một chữ là biết ngay.

Đưa vào một máy chủ Lá Lành khác: \`./lalanh import archive TỆP --check\` để kiểm tra, bỏ \`--check\` để đưa vào.
`;

const english = (club: string, records: number) => `# The whole book of ${club}

${records} records, from the first day to the day this was taken out, with pictures and tables to look at.
**It holds names, phone numbers, health and money of persons. Keep it as you would keep the paper book.**

- \`tables/book.xlsx\`: the book for Excel or LibreOffice, with live formulas; \`tables/book.journal\`: the same for hledger.
- \`tables/*.csv\`: every record, every entry, the members.
- \`pictures/\`: pictures of activities, named by their SHA-256.
- \`records.jsonl\`: the original, a record a line; \`SCHEMA.md\` says how to read it.
- \`manifest.json\`: the digest of the chain and of every file. A changed letter shows.

Into another installation of Lá Lành: \`./lalanh import archive FILE --check\` proves it, without \`--check\` it comes in.
`;

export const SCHEMA_TEXT = `# records.jsonl

One JSON object a line, in the order of the book:

| field | meaning |
|---|---|
| \`seq\` | place in the club's chain, 1, 2, 3 … |
| \`room\` | who may read it: common, money, care, board, rights, appeals |
| \`digest\` | SHA-256 of the canonical text of the event without its private part |
| \`hash\` | SHA-256 of the hash before it and \`digest\`; before the first: SHA-256 of \`la-lanh/1 <club id>\` |
| \`event.cmdId\`, \`event.n\` | the command it came from, and its number among that command's events |
| \`event.kind\`, \`event.v\` | what happened, and the version of this kind |
| \`event.on\` | the day it counts for; \`event.at\`: what the phone's clock said when it was written |
| \`event.actor\`, \`event.device\` | account and phone that wrote it |
| \`event.pub\` | what figures are made of; never erased. Money in whole đồng |
| \`event.priv\` | names and notes; may have been erased |
| \`privHash\`, \`salt\` | SHA-256 of the salt and the canonical text of \`priv\`; the salt goes when \`priv\` is erased |

Canonical text: JSON with keys in order of their code units, without spaces, strings in NFC. \`digest\` is of the object
\`{cmdId, n, v, on, at, actor, device, kind, room, pub, privHash}\`.

# commands.jsonl

How each command was answered (\`recorded\`, \`refused\` and why), with the SHA-256 of its canonical text: a phone that sends a
command once more gets the same answer.

# tables

\`records.csv\`: one line a record. \`entries.csv\`: the double entries, each record's sum zero in each fund. \`members.csv\`: the roster.
`;
