/** A terminal that keeps what is written to it. */
import type { Terminal } from '#site/cli/terminal.ts';

export interface FakeTerminal extends Terminal {
  /** What stands on each of the streams: results, notes, warnings. */
  results: string;
  notes: string;
  warnings: string;
}

export function fakeTerminal({ columns }: { columns?: number | undefined } = {}): FakeTerminal {
  const terminal: FakeTerminal = {
    columns,
    results: '',
    notes: '',
    warnings: '',
    write: async (text) => {
      terminal.results += text;
    },
    note: (text) => {
      terminal.notes += text;
    },
    warn: (text) => {
      terminal.warnings += text;
    },
  };
  return terminal;
}
