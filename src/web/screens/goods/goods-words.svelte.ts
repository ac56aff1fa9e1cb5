// The words of goods and labour, fetched with their screens.
import { ownWords } from '../../text/own-words.svelte.ts';
import { goods } from '../../text/vi/goods.ts';

export const goodsWords = ownWords(goods, () => import('../../text/en/goods.ts').then((english) => english.goods));
