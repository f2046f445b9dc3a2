import { describe, expect, it } from 'vitest';
import { fakeTerminal } from '#testing/terminal.fake.ts';
import { Progress } from './progress.ts';

/** A progress report whose clock the test moves, in milliseconds. */
function started(columns?: number) {
  let now = 1000;
  const terminal = fakeTerminal({ columns });
  const progress = new Progress(terminal, () => now);
  const at = (ms: number, done: number, name = 'Reading digests') => {
    now = 1000 + ms;
    progress.show({ name, done, all: 2000, unit: 'files', papers: done * 10 });
  };
  return { terminal, progress, at };
}

describe('progress', () => {
  it('of short work is not shown', () => {
    const { terminal, progress, at } = started(80);
    at(0, 1);
    at(1999, 1000);
    progress.end();
    expect(terminal.notes).toBe('');
  });

  it('on a screen is a bar with what is done, the speed and the time left', () => {
    const { terminal, at } = started(120);
    at(0, 1);
    at(4000, 500);
    expect(terminal.notes).toBe(
      '\r\u001b[2KReading digests ██████░░░░░░░░░░░░░░░░░░ 500 of 2,000 files · 1,250 papers/s · 12 s left',
    );
  });

  it('is drawn ten times a second at most, within the screen, and taken away in the end', () => {
    const { terminal, progress, at } = started(40);
    at(0, 1);
    for (let ms = 2000; ms < 3000; ms += 1) at(ms, ms / 2);
    const pictures = terminal.notes.split('\r\u001b[2K').slice(1);
    expect(pictures).toHaveLength(10);
    for (const picture of pictures) expect(picture.length).toBe(39);
    progress.end();
    expect(terminal.notes.endsWith('\r\u001b[2K')).toBe(true);
  });

  it('elsewhere is one line for each step, without control characters', () => {
    const { terminal, progress, at } = started();
    at(0, 1);
    at(2500, 1000);
    at(3000, 1500);
    at(3500, 1, 'Indexing papers');
    progress.end();
    expect(terminal.notes).toBe('Reading digests (2,000 files) …\nIndexing papers (2,000 files) …\n');
  });

  it('measures each step by itself', () => {
    const { terminal, at } = started(120);
    at(0, 2000);
    at(10_000, 1, 'Indexing papers');
    at(11_000, 1000, 'Indexing papers');
    expect(terminal.notes).toMatch(/1,000 of 2,000 files · 10,000 papers\/s · 1 s left$/);
  });
});
