/** Vancouver (ICMJE): `Wang Y, Li X. Title. arXiv [Preprint]. 2025 Sep 25 [cited 2026 Jan 5]: 2509.21320. Available from: https://doi.org/…` */
import type { Citation } from '#core/citation/cited-paper.ts';
import { initials, type Name } from '#core/citation/names/parse-name.ts';
import { addressOf, dateParts, sentences, withoutStop } from './style.ts';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const NAMED = 6;

/** `accessedOn` is the reader's day, `YYYY-MM-DD`. */
export function citeVancouver(one: Citation, accessedOn: string): string {
  const cited = `[cited ${spelled(accessedOn)}]`;
  const key = one.key.startsWith('none-') ? '' : `: ${one.key}`;
  const published = `${[spelled(one.date), cited].filter(Boolean).join(' ')}${key}`;
  const title = `${withoutStop(one.title)}${one.isTranslated ? ' [machine-translated title]' : ''}`;
  const address = addressOf(one);
  const head = sentences([authorsOf(one), title, `${one.server} [Preprint]`, published]);
  return address === undefined ? head : `${head} Available from: ${address}`;
}

function authorsOf({ names, others }: Citation): string {
  const more = (others || names.length > NAMED) && names.length > 0;
  return [...names.slice(0, NAMED).map(nameOf), ...(more ? ['et al'] : [])].join(', ');
}

/** `van der Berg JL Jr` */
function nameOf({ family, given, suffix }: Name): string {
  if (given === undefined) return family;
  const letters = initials(given).join('').replaceAll('-', '');
  return [family, letters, ...(suffix ? [withoutStop(suffix)] : [])].join(' ');
}

function spelled(date: string | undefined): string {
  const { year, month, day } = dateParts(date);
  return [year, month && MONTHS[month - 1], day].filter(Boolean).join(' ');
}
