/** Messages to the worker that matches regular expressions: a worker stuck in one can be terminated, a page cannot. */
export interface PatternRequest {
  patterns: { rule: string; source: string }[];
  /** Texts are folded. */
  papers: { id: string; texts: readonly string[] }[];
}

/** `ready` once, when the worker listens; then one response for each pattern, in the order of the request. */
export type PatternResponse = { kind: 'ready' } | { kind: 'matches'; rule: string; papers: string[] };
