/** The links that hand marks over: their fragments carry all of it, and no browser sends a fragment to a host. */

import { marksSince } from '#state/library/store/library-counts.ts';
import { BASE_URL } from '#state/url/base.ts';
import { placePath } from '#state/url/place.ts';
import { readLibrary } from './backup-commands.ts';
import { packHandOff } from './transfer.ts';

export const SPANS = ['week', 'month', 'all'] as const;
export type HandOffSpan = (typeof SPANS)[number];

const DAY_MS = 86_400_000;
const DAYS: Readonly<Record<HandOffSpan, number>> = { week: 7, month: 30, all: Number.POSITIVE_INFINITY };
/** Characters; a code of so many is still read from a screen by a phone at arm's length. */
const CODE_SIZE = 600;
/** What messengers and mail still carry as one link. */
const LINK_SIZE = 20_000;

/** The same marks twice: for a camera, and to be sent. */
export interface HandOffLinks {
  codes: string[];
  links: string[];
}

/** None where nothing was changed in that time. */
export async function handOffLinks(span: HandOffSpan): Promise<HandOffLinks> {
  const { marks } = await readLibrary();
  const changed = marksSince(marks, Date.now() - DAYS[span] * DAY_MS);
  if (changed.length === 0) return { codes: [], links: [] };
  const page = new URL(placePath({ at: 'backup' }).slice(1), BASE_URL).href;
  const pack = async (size: number) => (await packHandOff(changed, size)).map((fragment) => page + fragment);
  return { codes: await pack(CODE_SIZE), links: await pack(LINK_SIZE) };
}
