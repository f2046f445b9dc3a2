/** Which language a text of a digest is in, for its `lang` attribute: the column's name does not tell, an untranslated title stands under 标题 too. */

export type TextLanguage = 'zh-CN' | 'ja' | 'ko' | 'en';

const HAN = /\p{Script=Han}/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const HANGUL = /\p{Script=Hangul}/gu;
const LATIN = /[A-Za-z]/g;

/** A few Chinese words among many English ones do not make a Chinese text; a Chinese title full of names still is one. */
export function textLanguage(text: string): TextLanguage {
  const count = (script: RegExp) => text.match(script)?.length ?? 0;
  const han = count(HAN);
  const kana = count(KANA);
  const hangul = count(HANGUL);
  if (hangul > han && hangul * 4 >= count(LATIN)) return 'ko';
  if (kana > 2 && kana * 3 >= han) return 'ja';
  return han > 0 && han * 8 >= count(LATIN) ? 'zh-CN' : 'en';
}
