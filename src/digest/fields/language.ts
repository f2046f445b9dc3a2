/** Languages of texts: by script, else by the small words that every sentence has. */
import type { Language } from './field-vocabulary.ts';

const SMALL_WORDS: readonly (readonly [Language, ReadonlySet<string>])[] = [
  ['en', new Set('the of and to in a is that for with we on as are by this from which our an be'.split(' '))],
  ['es', new Set('el la los las de del y que en un una es para con por se su como más este esta'.split(' '))],
  ['fr', new Set('le la les de des du et que en un une est pour avec par se sur dans nous cette'.split(' '))],
  [
    'de',
    new Set('der die das und ist von zu den mit für ein eine auf im nicht werden wir sich dem'.split(' ')),
  ],
  [
    'pt',
    new Set('o a os as de do da e que em um uma para com por se não mais como este esta são'.split(' ')),
  ],
];
/** Fewer small words than this say nothing. */
const FEWEST = 4;
const LONGEST = 4000;

/** Undefined where the text is too short to tell. */
export function languageOf(text: string): Language | undefined {
  const near = text.slice(0, LONGEST);
  const han = near.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  const kana = near.match(/[\u3041-\u3096\u30a1-\u30fa]/g)?.length ?? 0;
  const hangul = near.match(/[\uac00-\ud7af]/g)?.length ?? 0;
  // A Chinese text may hold a の.
  if (kana > 1 && kana * 8 >= han) return 'ja';
  if (hangul > han) return 'ko';
  if (isChinese(near, han)) return 'zh';
  return byWords(near);
}

/** Hardly any Chinese among the letters: a name or a term in an English text. */
function isChinese(text: string, han: number): boolean {
  const latin = text.match(/[a-z]/gi)?.length ?? 0;
  return han > 0 && han * 20 >= latin;
}

function byWords(text: string): Language | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = SMALL_WORDS.map(([language, small]) => {
    return [language, words.filter((word) => small.has(word)).length] as const;
  });
  const [best, second] = counts.sort(([, few], [, many]) => many - few);
  if (!best || best[1] < FEWEST || best[1] === second?.[1]) return undefined;
  return best[0];
}
