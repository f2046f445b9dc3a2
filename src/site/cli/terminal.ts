/** Where a verb writes to: the process's own streams, or a test's. */

export interface Terminal {
  /** Results. Resolves when more may be written. */
  write(text: string): Promise<void>;
  /** What may be left out with `--quiet`: progress and notes. */
  note(text: string): void;
  /** Failures, and what a person must know. */
  warn(text: string): void;
  /** Columns of the screen that notes appear on; undefined where they go to a file or another program. */
  readonly columns: number | undefined;
}

/** This process's streams. Whoever reads the output may stop early, as `head` does; that is no failure. */
export function processTerminal(): Terminal {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return {
    write: (text) =>
      new Promise((resolve) => {
        if (process.stdout.write(text)) resolve();
        else process.stdout.once('drain', resolve);
      }),
    note: (text) => void process.stderr.write(text),
    warn: (text) => void process.stderr.write(text),
    columns: process.stderr.isTTY ? process.stderr.columns : undefined,
  };
}

export function quiet(terminal: Terminal): Terminal {
  return { ...terminal, note: () => {} };
}
