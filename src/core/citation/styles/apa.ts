/** APA 7: `Wang, Y., & Li, X. (2025). Title (arXiv:2509.21320). arXiv. https://doi.org/…` */
import type { Citation } from '#core/citation/cited-paper.ts';
import type { Name } from '#core/citation/names/parse-name.ts';
import { addressOf, dateParts, dottedInitials, withoutStop } from './style.ts';

/** Longer lists name the first nineteen and the last. */
const NAMED = 20;

export function citeApa(one: Citation): string {
  const names = one.names.map(apaName);
  const shown =
    names.length > NAMED ? [...names.slice(0, 19), `. . . ${names.at(-1)}`] : joinLast(names, one.others);
  const authors = `${shown.join(', ')}${one.others && names.length > 0 ? ', et al.' : ''}`;
  const year = `(${dateParts(one.date).year ?? 'n.d.'})`;
  const title = titleOf(one);
  const head = authors === '' ? `${title} ${year}.` : `${authors} ${year}. ${title}`;
  return [head, `${one.server}.`, addressOf(one)].filter((part) => part !== undefined).join(' ');
}

function titleOf(one: Citation): string {
  const isArxiv = one.server === 'arXiv' && one.doi !== undefined;
  const additions = [isArxiv && ` (arXiv:${one.key})`, one.isTranslated && ' [Machine-translated title]'];
  const added = additions.filter(Boolean).join('');
  return `${withoutStop(one.title)}${added}${/[?!？！]$/.test(one.title) && added === '' ? '' : '.'}`;
}

/** `King, M. L., Jr.` */
function apaName({ family, given, suffix }: Name): string {
  if (given === undefined) return family;
  return [family, dottedInitials(given), ...(suffix ? [suffix] : [])].join(', ');
}

function joinLast(names: string[], others: boolean): string[] {
  return names.length < 2 || others ? names : [...names.slice(0, -1), `& ${names.at(-1)}`];
}
