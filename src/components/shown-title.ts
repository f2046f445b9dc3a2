/** The title to show first, with its language; undefined for a paper without titles. */
import type { Appearance } from '#core/paper/paper.ts';
import type { Preferences } from '#state/preferences/preferences.ts';

export interface ShownTitle {
  text: string;
  lang: 'zh-CN' | 'en';
}

export function shownTitle(
  { titleZh, titleEn }: Pick<Appearance, 'titleZh' | 'titleEn'>,
  first: Preferences['titleFirst'],
): ShownTitle | undefined {
  const zh: ShownTitle | undefined = titleZh === undefined ? undefined : { text: titleZh, lang: 'zh-CN' };
  const en: ShownTitle | undefined = titleEn === undefined ? undefined : { text: titleEn, lang: 'en' };
  return first === 'zh' ? (zh ?? en) : (en ?? zh);
}
