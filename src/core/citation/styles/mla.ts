/** MLA 9: `Wang, Yizhou, et al. “Title.” arXiv, 25 Sept. 2025, https://doi.org/…. Preprint.` */
import type { Citation } from '#core/citation/cited-paper.ts';
import { addressOf, archiveId, dateParts, naturalName, sentences, turnedName, withStop } from './style.ts';

const MONTHS = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

export function citeMla(one: Citation): string {
  const facts = [one.server, dateOf(one), archiveId(one), addressOf(one)].filter(
    (fact) => fact !== undefined,
  );
  const title = `“${withStop(one.title)}”`;
  const note = one.isTranslated && 'Machine-translated title';
  return [sentences([authorsOf(one)]), title, sentences([note, facts.join(', '), 'Preprint'])]
    .filter((part) => part !== '')
    .join(' ');
}

/** Up to two are named; the first is turned round. */
function authorsOf({ names, others }: Citation): string {
  const [first, second] = names;
  if (!first) return '';
  if (names.length > 2 || others) return `${turnedName(first)}, et al`;
  return second ? `${turnedName(first)}, and ${naturalName(second)}` : turnedName(first);
}

function dateOf({ date }: Citation): string | undefined {
  const { year, month, day } = dateParts(date);
  return year && [day, month && MONTHS[month - 1], year].filter(Boolean).join(' ');
}
