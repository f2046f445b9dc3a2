/** Regular expressions over papers: what page and worker say to each other. A worker can be stopped, a page that hangs cannot. */

export interface PatternRequest {
  patterns: { rule: string; source: string }[];
  /** Texts are folded. */
  papers: { id: string; texts: readonly string[] }[];
}

/** The first message says that the worker listens; then one for each pattern, in their order. */
export type PatternAnswer = { kind: 'ready' } | { kind: 'found'; rule: string; papers: string[] };
