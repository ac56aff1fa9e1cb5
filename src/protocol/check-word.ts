// A closed page's digest as three words and four figures that a person can copy into the paper book and read aloud.
// 64 short words of garden, field and sea: 18 bits; four figures: 13 bits; a wrong page passes once in 650 million.

const WORDS = (
  'LÚA SEN TRE BƯỞI CAM QUÝT CHANH MÍT ỔI NHÃN VẢI XOÀI DỪA CAU TRẦU ĐÀO MAI CÚC HỒNG LAN HUỆ NHÀI ' +
  'NGÔ KHOAI SẮN ĐẬU VỪNG LẠC CẢI MUỐNG NGÓT MƯỚP BẦU BÍ CÀ HÀNH TỎI GỪNG NGHỆ RIỀNG SẢ THÌ QUẾ HỒI ' +
  'TÔM CUA CÁ MỰC SÒ NGAO ỐC RUỐC GÀ VỊT NGAN TRÂU BÒ DÊ ONG TẰM CÒ SẺ ÉN NẮNG'
).split(' ');

const FIGURES = 10_000;

export interface CheckWord {
  readonly words: readonly [string, string, string];
  /** Four figures, leading zeros kept. */
  readonly figures: string;
}

/** Check word of a page digest (64 hex digits). */
export function checkWord(pageDigest: string): CheckWord {
  const word = (from: number): string => WORDS[Number.parseInt(pageDigest.slice(from, from + 4), 16) % 64] ?? '';
  const figures = String(Number.parseInt(pageDigest.slice(12, 20), 16) % FIGURES).padStart(4, '0');
  return { words: [word(0), word(4), word(8)], figures };
}

/** "LÚA · SEN · TRE · 4827" */
export function checkWordText(pageDigest: string): string {
  const { words, figures } = checkWord(pageDigest);
  return [...words, figures].join(' · ');
}

export const CHECK_WORDS: readonly string[] = WORDS;
