/** Chicago, notes and bibliography: `Wang, Yizhou, and Xin Li. “Title.” Preprint, arXiv, September 25, 2025. https://doi.org/….` */
import type { Citation } from '#core/citation/cited-paper.ts';
import { addressOf, dateParts, naturalName, sentences, turnedName, withStop } from './style.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
/** Longer lists name the first seven. */
const NAMED = 10;
const SHORTENED = 7;

export function citeChicago(one: Citation): string {
  const published = ['Preprint', one.server, dateOf(one)].filter((part) => part !== undefined).join(', ');
  const note = one.isTranslated && 'Machine-translated title';
  return [
    sentences([authorsOf(one)]),
    `“${withStop(one.title)}”`,
    sentences([note, published, addressOf(one)]),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function authorsOf({ names, others }: Citation): string {
  const listed = names.map((name, at) => (at === 0 ? turnedName(name) : naturalName(name)));
  if (listed.length > NAMED) return `${listed.slice(0, SHORTENED).join(', ')}, et al`;
  if (others && listed.length > 0) return `${listed.join(', ')}, et al`;
  return listed.length < 2 ? listed.join('') : `${listed.slice(0, -1).join(', ')}, and ${listed.at(-1)}`;
}

function dateOf({ date }: Citation): string | undefined {
  const { year, month, day } = dateParts(date);
  if (!year || !month) return year;
  return day ? `${MONTHS[month - 1]} ${day}, ${year}` : `${MONTHS[month - 1]} ${year}`;
}
