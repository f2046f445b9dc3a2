/** The links that hand marks over: their fragments carry all of it, and no browser sends a fragment to a host. */
import { BASE_URL } from '#state/view/base.ts';
import { placePath } from '#state/view/place.ts';
import { packHandOff } from './hand-off.ts';
import { marksSince } from './library-counts.ts';
import { readLibrary } from './library-transfer.ts';

export const SPANS = ['week', 'month', 'all'] as const;
export type HandOffSpan = (typeof SPANS)[number];

const DAY_MS = 86_400_000;
const DAYS: Readonly<Record<HandOffSpan, number>> = { week: 7, month: 30, all: Number.POSITIVE_INFINITY };
/** Characters; a code of so many is still read from a screen by a phone at arm's length. */
const PART_SIZE = 900;

/** None where nothing was changed in that time. */
export async function handOffLinks(span: HandOffSpan): Promise<string[]> {
  const { marks } = await readLibrary();
  const changed = marksSince(marks, Date.now() - DAYS[span] * DAY_MS);
  if (changed.length === 0) return [];
  const page = new URL(placePath({ at: 'backup' }).slice(1), BASE_URL).href;
  return (await packHandOff(changed, PART_SIZE)).map((fragment) => page + fragment);
}
