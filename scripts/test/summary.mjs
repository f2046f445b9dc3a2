/** What a run of tests says at its end: failures with their reasons, the slowest, what was left out, and how many passed. */

/** @typedef {import('./events.mjs').EndEvent} EndEvent */

/** Enough for the message, a property's seed and its counterexample. */
const REASON_LINES = 12;
const SLOWEST = 10;

/**
 * @param {readonly EndEvent[]} results
 * @returns {{ text: string, failed: number }}
 */
export function summarize(results) {
  const of = (outcome) => results.filter((result) => result.outcome === outcome);
  const [passed, failed, skipped] = [of('passed'), of('failed'), of('skipped')];
  const parts = [
    ...failed.map(describeFailure),
    describeSlowest(results),
    ...(skipped.length > 0 ? [describeSkipped(skipped)] : []),
    `${passed.length} passed, ${failed.length} failed`,
  ];
  return { text: `\n${parts.join('\n\n')}`, failed: failed.length };
}

/** @param {EndEvent} result */
export function describeFailure({ name, why = 'no reason was given' }) {
  const lines = why.split('\n').filter((line) => line.trim());
  return [`failed: ${name}`, ...lines.slice(0, REASON_LINES).map((line) => `    ${line}`)].join('\n');
}

function describeSlowest(results) {
  const slowest = results.toSorted((a, b) => b.ms - a.ms).slice(0, SLOWEST);
  const lines = slowest.map(({ ms, name }) => `${(ms / 1000).toFixed(1).padStart(7)} s  ${name}`);
  return ['slowest:', ...lines].join('\n');
}

/** By reason, since one missing tool leaves out many tests. */
function describeSkipped(skipped) {
  const counts = new Map();
  for (const { name, why = name } of skipped) counts.set(why, (counts.get(why) ?? 0) + 1);
  return ['left out:', ...[...counts].map(([why, count]) => `${String(count).padStart(7)} × ${why}`)].join(
    '\n',
  );
}
