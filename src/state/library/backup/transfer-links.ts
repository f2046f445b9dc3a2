/** The links and QR codes of a transfer. Their fragments hold all the data, and browsers never send fragments to a server. */
import { marksSince } from '#state/library/store/library-counts.ts';
import { BASE_URL } from '#state/url/base.ts';
import { placePath } from '#state/url/place.ts';
import { readLibrary } from './backup-commands.ts';
import { packTransfer } from './transfer.ts';

export const SPANS = ['week', 'month', 'all'] as const;
export type TransferSpan = (typeof SPANS)[number];

const DAY_MS = 86_400_000;
const DAYS: Readonly<Record<TransferSpan, number>> = { week: 7, month: 30, all: Number.POSITIVE_INFINITY };
/** Characters of data. A phone still reads a QR code of this size from a screen at arm's length. */
const CODE_SIZE = 600;
/** Characters of data. Messengers and mail programs still treat a link of this length as one. */
const LINK_SIZE = 20_000;

/** The same marks twice: split for QR codes, and split for links. */
export interface TransferLinks {
  codes: string[];
  links: string[];
}

/** Empty if nothing changed within the span. */
export async function createTransferLinks(span: TransferSpan): Promise<TransferLinks> {
  const { marks } = await readLibrary();
  const changed = marksSince(marks, Date.now() - DAYS[span] * DAY_MS);
  if (changed.length === 0) return { codes: [], links: [] };
  const page = new URL(placePath({ at: 'backup' }).slice(1), BASE_URL).href;
  const pack = async (size: number) => (await packTransfer(changed, size)).map((fragment) => page + fragment);
  return { codes: await pack(CODE_SIZE), links: await pack(LINK_SIZE) };
}
