/**
 * What test runners tell `npm test` while they run, in one shape for all of them. Reporters send events over the channel that Node opens
 * between a process and its child; run by hand, without that channel, they say nothing.
 *
 * @typedef {{ kind: 'count', tests: number }} CountEvent so many more tests are known of
 * @typedef {{ kind: 'begin', name: string }} BeginEvent
 * @typedef {object} EndEvent
 * @property {'end'} kind
 * @property {string} name file and title
 * @property {'passed' | 'failed' | 'skipped'} outcome
 * @property {number} ms
 * @property {string} [why] of a failure its message, of a skipped test the reason
 * @typedef {CountEvent | BeginEvent | EndEvent} TestEvent
 */

/** @param {TestEvent} event */
export function sendEvent(event) {
  process.send?.(event);
}

/** Terminal colours make no sense in a report. */
export function withoutColours(text = '') {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what an escape sequence begins with
  return text.replace(/\u001b\[[\d;]*m/g, '');
}
