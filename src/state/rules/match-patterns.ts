/** Patterns over papers, in a worker that is stopped when one of them takes too long: the page goes on, the others are tried. */
import type { PatternAnswer, PatternRequest } from '#core/protocol/pattern-messages.ts';

/** Milliseconds for one pattern over a whole list; an honest one needs a few. */
const PATIENCE = 400;
/** … and for the worker's code to come. */
const START = 10_000;

type Papers = PatternRequest['papers'];
type Pattern = PatternRequest['patterns'][number];

/** By rule: the papers found; undefined for a pattern that takes too long, or that could not be tried. */
export async function matchPatterns(
  patterns: readonly Pattern[],
  papers: Papers,
): Promise<Map<string, ReadonlySet<string> | undefined>> {
  const found = new Map<string, ReadonlySet<string> | undefined>();
  for (let rest = patterns; rest.length > 0; rest = rest.filter(({ rule }) => !found.has(rule))) {
    await matchSome(rest, papers, found);
    const [slow] = rest.filter(({ rule }) => !found.has(rule));
    if (slow) found.set(slow.rule, undefined);
  }
  return found;
}

/** Until all are tried, or one takes too long. */
function matchSome(
  patterns: readonly Pattern[],
  papers: Papers,
  found: Map<string, ReadonlySet<string> | undefined>,
): Promise<void> {
  return new Promise((resolve) => {
    // The bundler finds the worker's code by this very form.
    const worker = new Worker(new URL('../../workers/rule-patterns-worker.ts', import.meta.url), {
      type: 'module',
      name: 'rules',
    });
    const end = () => {
      clearTimeout(timer);
      worker.terminate();
      resolve();
    };
    let timer = setTimeout(end, START);
    worker.onerror = end;
    worker.onmessage = ({ data }: MessageEvent<PatternAnswer>) => {
      clearTimeout(timer);
      timer = setTimeout(end, PATIENCE);
      if (data.kind === 'ready') worker.postMessage({ patterns: [...patterns], papers });
      else found.set(data.rule, new Set(data.papers));
      if (patterns.every(({ rule }) => found.has(rule))) end();
    };
  });
}
