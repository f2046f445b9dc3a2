/** What a verb of the command is made of. Help, parsing and tests all read these tables, so an option is written once. */
import type { Terminal } from './terminal.ts';

export interface Option {
  /** What stands for the value in the help, such as `DIR`; a switch where it is absent. */
  value?: string;
  text: string;
}

export type Options = Readonly<Record<string, Option>>;

export interface Call {
  /** What stands beside the options, in order. */
  paths: readonly string[];
  /** Options by name without dashes: a value, or true for a switch. */
  given: Readonly<Record<string, string | true>>;
  terminal: Terminal;
  /** Ends a verb that would go on for ever; Ctrl-C does where it is absent. */
  signal?: AbortSignal | undefined;
}

/** Exit status: 0 done; 1 nothing could be read, or what was asked to be a failure is one; 2 wrong usage or configuration. */
export type ExitStatus = 0 | 1 | 2;

export interface Verb {
  name: string;
  /** What follows the name: `PATH…`. */
  operands: string;
  summary: string;
  /** Further lines of the help. */
  details?: readonly string[];
  options: Options;
  /** A command line without the leading `lectern`, and what it does. */
  examples: readonly (readonly [words: string, text: string])[];
  run(call: Call): Promise<ExitStatus>;
}

/** A mistake of whoever called: said in one sentence with a hint, without a stack. */
export class UsageError extends Error {}
