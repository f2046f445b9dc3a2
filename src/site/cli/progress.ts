/**
 * Progress of work that takes longer than two seconds: on a screen a bar with what is done of all, papers a second and the time left;
 * elsewhere one line for each step.
 */
import type { Step } from '#site/read/step.ts';
import type { Terminal } from './terminal.ts';

/** Shorter work says nothing. */
const PATIENCE_MS = 2_000;
/** Between two pictures of the bar. */
const REDRAW_MS = 100;
const BAR_CELLS = 24;
const CLEAR_LINE = '\r\u001b[2K';

export class Progress {
  readonly #terminal: Terminal;
  readonly #now: () => number;
  readonly #start: number;
  #step = '';
  #stepStart = 0;
  #drawn = Number.NEGATIVE_INFINITY;
  #isBarOpen = false;
  /** The step of the last line. */
  #said = '';

  /** `now`: milliseconds of a clock that only goes forward. */
  constructor(terminal: Terminal, now = () => performance.now()) {
    this.#terminal = terminal;
    this.#now = now;
    this.#start = now();
  }

  /** May be called as often as the caller likes. */
  readonly show = (step: Step): void => {
    const now = this.#now();
    if (step.name !== this.#step) {
      this.#step = step.name;
      this.#stepStart = now;
    }
    if (now - this.#start < PATIENCE_MS) return;
    if (this.#terminal.columns === undefined) this.#sayOnce(step);
    else if (now - this.#drawn >= REDRAW_MS) this.#draw(step, now);
  };

  /** Takes the bar away. */
  end(): void {
    if (this.#isBarOpen) this.#terminal.note(CLEAR_LINE);
    this.#isBarOpen = false;
  }

  #sayOnce({ name, all, unit }: Step): void {
    if (name === this.#said) return;
    this.#said = name;
    this.#terminal.note(`${name} (${group(all)} ${unit}) …\n`);
  }

  #draw(step: Step, now: number): void {
    this.#drawn = now;
    this.#isBarOpen = true;
    const line = describeStep(step, (now - this.#stepStart) / 1000);
    this.#terminal.note(CLEAR_LINE + [...line].slice(0, this.#terminal.columns! - 1).join(''));
  }
}

/** `Reading digests ███████░░░░░ 1,204 of 2,122 files · 5,310 papers/s · 6 s left`. */
function describeStep({ name, done, all, unit, papers }: Step, seconds: number): string {
  const share = all === 0 ? 1 : done / all;
  const filled = Math.round(share * BAR_CELLS);
  const bar = '█'.repeat(filled) + '░'.repeat(BAR_CELLS - filled);
  const speed = papers && seconds > 0 ? [`${group(Math.round(papers / seconds))} papers/s`] : [];
  const left = share > 0 ? [`${Math.ceil((seconds * (1 - share)) / share)} s left`] : [];
  return [`${name} ${bar} ${group(done)} of ${group(all)} ${unit}`, ...speed, ...left].join(' · ');
}

function group(number: number): string {
  return number.toLocaleString('en-US');
}
