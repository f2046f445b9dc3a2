/** Matches the patterns of rules against papers, one at a time; the page terminates the worker if one takes too long. */
import type { PatternRequest, PatternResponse } from '#core/protocol/pattern-messages.ts';

const respond = (message: PatternResponse) => self.postMessage(message);

self.onmessage = ({ data: { patterns, papers } }: MessageEvent<PatternRequest>) => {
  for (const { rule, source } of patterns) {
    const pattern = new RegExp(source, 'iu');
    const matching = papers.filter(({ texts }) => texts.some((text) => pattern.test(text)));
    respond({ kind: 'matches', rule, papers: matching.map(({ id }) => id) });
  }
};
respond({ kind: 'ready' });
