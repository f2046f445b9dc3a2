/** Tries patterns on papers, one after the other; whoever asked stops it where one takes too long. */
import type { PatternAnswer, PatternRequest } from '#core/protocol/pattern-messages.ts';

const answer = (message: PatternAnswer) => self.postMessage(message);

self.onmessage = ({ data: { patterns, papers } }: MessageEvent<PatternRequest>) => {
  for (const { rule, source } of patterns) {
    const pattern = new RegExp(source, 'iu');
    const found = papers.filter(({ texts }) => texts.some((text) => pattern.test(text)));
    answer({ kind: 'found', rule, papers: found.map(({ id }) => id) });
  }
};
answer({ kind: 'ready' });
