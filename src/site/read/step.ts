/** How far a build has come. */

export interface Step {
  /** “Reading digests”. */
  name: string;
  done: number;
  all: number;
  /** What `done` and `all` count. */
  unit: 'files' | 'papers' | 'pages';
  /** Papers handled so far in this step, where it handles papers. */
  papers?: number;
}

export type OnProgress = (step: Step) => void;
