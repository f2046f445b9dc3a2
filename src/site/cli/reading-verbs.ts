/** `rows`, `papers`, `check`: what Lectern reads from files and folders, as JSON lines or in words for a person. */
import type { Problem } from '#core/paper/problem.ts';
import { mergeArchive, papersOf, problemsOf } from '#digest/merge/merge-archive.ts';
import { describeProblems, describeSkipped } from '#site/read/describe-problems.ts';
import { type ReadPaths, readPaths } from '#site/read/read-paths.ts';
import { Progress } from './progress.ts';
import type { Terminal } from './terminal.ts';
import { type Call, type ExitStatus, type Options, UsageError, type Verb } from './verb.ts';

const STRICT = { text: 'exit with 1 where there is any problem' };

export const rowsVerb: Verb = {
  name: 'rows',
  operands: 'PATH…',
  summary: 'print one JSON object per row of each digest',
  options: { strict: STRICT },
  examples: [['rows digests > rows.jsonl', 'all rows as JSON lines; problems go to the error stream']],
  run: (call) => runReading(call, printRows),
};

export const papersVerb: Verb = {
  name: 'papers',
  operands: 'PATH…',
  summary: 'print one JSON object per paper, merged over all digests',
  options: { strict: STRICT },
  examples: [['papers digests | head -1', 'the first paper with all its appearances']],
  run: (call) => runReading(call, printPapers),
};

const CHECK_OPTIONS: Options = { strict: STRICT, json: { text: 'print one JSON object per problem' } };

export const checkVerb: Verb = {
  name: 'check',
  operands: 'PATH…',
  summary: 'print every problem with its file, line and a hint',
  details: ['Exit status 1 also where papers of a file are in no row of any file that is read with it.'],
  options: CHECK_OPTIONS,
  examples: [
    ['check digests', 'what Lectern could not read as it was meant'],
    ['check --strict digests', 'the same in a workflow, which fails on any problem'],
  ],
  run: (call) => runReading(call, printProblems, (problem) => problem.kind === 'unread-papers'),
};

/** Prints what was read and gives all problems. */
type Print = (read: ReadPaths, call: Call) => Promise<readonly Problem[]>;

async function runReading(call: Call, print: Print, fails = (_: Problem) => false): Promise<ExitStatus> {
  const { paths, given, terminal } = call;
  if (paths.length === 0)
    throw new UsageError('No file or folder is named; name one, as in: lectern check digests.');
  const progress = new Progress(terminal);
  const read = await readPaths(paths, { onProgress: progress.show });
  progress.end();
  const problems = await print(read, call);
  for (const line of describeSkipped(read.skipped)) terminal.note(`${line}\n`);
  const isFailure = given.strict ? problems.length > 0 : problems.some(fails);
  return isFailure || read.files.every((file) => file.kind === 'none') ? 1 : 0;
}

const printRows: Print = async (read, { terminal }) => {
  for (const file of read.files)
    await printLines(
      terminal,
      file.digests.flatMap((digest) => digest.rows),
    );
  const problems = [...read.problems, ...problemsOf(read.files)];
  terminal.warn(inWords(problems));
  return problems;
};

const printPapers: Print = async (read, { terminal }) => {
  const archive = mergeArchive(read.files);
  const problems = [...read.problems, ...archive.problems];
  await printLines(terminal, papersOf(archive));
  terminal.warn(inWords(problems));
  return problems;
};

const printProblems: Print = async (read, { terminal, given }) => {
  const problems = [...read.problems, ...mergeArchive(read.files).problems];
  if (given.json) await printLines(terminal, problems);
  else await terminal.write(inWords(problems) || 'No problems.\n');
  return problems;
};

function inWords(problems: readonly Problem[]): string {
  return describeProblems(problems, Number.POSITIVE_INFINITY)
    .map((line) => `${line}\n`)
    .join('');
}

async function printLines(terminal: Terminal, values: readonly unknown[]): Promise<void> {
  for (let at = 0; at < values.length; at += 1000) {
    const lines = values.slice(at, at + 1000).map((value) => `${JSON.stringify(value)}\n`);
    await terminal.write(lines.join(''));
  }
}
