/** Where a run of tests stands: stage by stage what is known of, done and failed, and about how long the rest will take. */

/** @typedef {import('./events.mjs').TestEvent} TestEvent */
/** @typedef {import('./events.mjs').EndEvent} EndEvent */
/** @typedef {import('./kept-times.mjs').Times} Times */

export class Progress {
  /** @type {EndEvent[]} */
  results = [];
  #stages;
  #expected;
  #now;
  #stage;
  #current = '';
  /** Milliseconds of the stages that have ended, measured and as they were expected. */
  #measured = 0;
  #planned = 0;

  /**
   * @param {readonly string[]} stages in their order
   * @param {Times} expected
   * @param {() => number} now
   */
  constructor(stages, expected, now = Date.now) {
    this.#stages = [...stages];
    this.#expected = expected;
    this.#now = now;
  }

  beginStage(name) {
    this.#stages.splice(this.#stages.indexOf(name), 1);
    this.#stage = { name, known: 0, done: 0, failed: 0, since: this.#now() };
    this.#current = name;
  }

  /** @returns {Times} how long the stage took */
  endStage() {
    const { name, done, since } = this.#stage;
    const ms = this.#now() - since;
    this.#measured += ms;
    this.#planned += this.#expected[name].ms;
    return { [name]: { ms, tests: done } };
  }

  /** @param {TestEvent} event */
  add(event) {
    if (event.kind === 'count') this.#stage.known += event.tests;
    else if (event.kind === 'begin') this.#current = event.name;
    else this.#end(event);
  }

  #end(result) {
    this.results.push(result);
    this.#stage.done += 1;
    if (result.outcome === 'failed') this.#stage.failed += 1;
  }

  /** One line for a person who waits. */
  get line() {
    const { name, done, failed } = this.#stage;
    return `${name}: ${done} of ${this.#total} done, ${failed} failed · ${duration(this.msLeft)} left · ${this.#current}`;
  }

  /** Some runners find their tests only while they run: until then the number of the last run stands. */
  get #total() {
    const { name, known, done } = this.#stage;
    return Math.max(known, done, this.#expected[name].tests);
  }

  get msLeft() {
    const pace = this.#planned > 0 ? this.#measured / this.#planned : 1;
    const later = this.#stages.reduce((sum, stage) => sum + this.#expected[stage].ms * pace, 0);
    return this.#stage ? this.#msLeftInStage(pace) + later : later;
  }

  /** `pace`: how much longer stages take than expected. */
  #msLeftInStage(pace) {
    const { name, done, since } = this.#stage;
    const share = done / this.#total;
    // What was measured of this stage counts the more, the more of it is done.
    const whole = this.#now() - since + (1 - share) * this.#expected[name].ms * pace;
    return whole * (1 - share);
  }
}

/** In words, as roughly as it is known. */
export function duration(ms) {
  const seconds = Math.max(10, Math.round(ms / 10_000) * 10);
  return seconds < 90 ? `about ${seconds} s` : `about ${Math.round(seconds / 60)} min`;
}
