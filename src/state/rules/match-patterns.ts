/** Matches regular expressions in a worker, which is terminated if one takes too long; the others are then tried in a new one. */
import type { PatternRequest, PatternResponse } from '#core/protocol/pattern-messages.ts';

/** For one pattern on a whole list; a reasonable one takes a few milliseconds. */
const TIMEOUT_MS = 400;
/** For loading the worker's code. */
const START_TIMEOUT_MS = 10_000;

type Papers = PatternRequest['papers'];
type Pattern = PatternRequest['patterns'][number];
type Matches = Map<string, ReadonlySet<string> | undefined>;

/** The matching papers by rule; undefined for a pattern that took too long, or could not be evaluated. */
export async function matchPatterns(patterns: readonly Pattern[], papers: Papers): Promise<Matches> {
  const matches: Matches = new Map();
  for (let rest = patterns; rest.length > 0; rest = rest.filter(({ rule }) => !matches.has(rule))) {
    await matchUntilTimeout(rest, papers, matches);
    const [slow] = rest.filter(({ rule }) => !matches.has(rule));
    if (slow) matches.set(slow.rule, undefined);
  }
  return matches;
}

/** Resolves when all patterns are done, or one has timed out. */
function matchUntilTimeout(patterns: readonly Pattern[], papers: Papers, matches: Matches): Promise<void> {
  return new Promise((resolve) => {
    // The bundler only recognises this exact form.
    const worker = new Worker(new URL('../../workers/rule-patterns-worker.ts', import.meta.url), {
      type: 'module',
      name: 'rules',
    });
    const end = () => {
      clearTimeout(timer);
      worker.terminate();
      resolve();
    };
    let timer = setTimeout(end, START_TIMEOUT_MS);
    worker.onerror = end;
    worker.onmessage = ({ data }: MessageEvent<PatternResponse>) => {
      clearTimeout(timer);
      timer = setTimeout(end, TIMEOUT_MS);
      if (data.kind === 'ready') worker.postMessage({ patterns: [...patterns], papers });
      else matches.set(data.rule, new Set(data.papers));
      if (patterns.every(({ rule }) => matches.has(rule))) end();
    };
  });
}
