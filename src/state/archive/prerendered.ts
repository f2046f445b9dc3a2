/** What a page brought along: the paper that it is about, and its finished content, which stays in sight until the app has painted its own. */
import { PAPER_DATA_ID, type PackedPaper, PRERENDERED_ID, unpackPaper } from '#core/dataset/page-data.ts';
import type { Paper } from '#core/paper/paper.ts';
import { paperAddress } from '#core/paper/paper-id.ts';

let paper: Paper | undefined | null = null;

/** The paper in the page that was loaded, if it is the one at this address. */
export function prerenderedPaper(address: string): Paper | undefined {
  if (paper === null) paper = readPaper();
  return paper && paperAddress(paper.id) === address ? paper : undefined;
}

function readPaper(): Paper | undefined {
  const text = document.getElementById(PAPER_DATA_ID)?.textContent;
  if (!text) return undefined;
  try {
    return unpackPaper(JSON.parse(text) as PackedPaper);
  } catch {
    // An older or damaged page: the data files have the paper, too.
    return undefined;
  }
}

/** Called when the app has painted a paper or a list: the finished content gives way to its like, at the same scroll offset. */
export function replacePrerendered(shows: 'paper' | 'list', pane: HTMLElement | null): void {
  const prerendered = document.getElementById(PRERENDERED_ID);
  if (prerendered?.dataset.shows !== shows) return;
  const scrolled = prerendered.querySelector(`.pane-${shows === 'paper' ? 'detail' : 'list'}`);
  if (pane && scrolled) pane.scrollTop = scrolled.scrollTop;
  prerendered.remove();
}

/** Called when the app renders below it: whoever does not see the page is told of the app alone. */
export function hidePrerendered(): void {
  document.getElementById(PRERENDERED_ID)?.setAttribute('aria-hidden', 'true');
}

/** Called when the reader goes elsewhere before the app has painted. */
export function removePrerendered(): void {
  document.getElementById(PRERENDERED_ID)?.remove();
}
