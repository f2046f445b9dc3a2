/** `--help`, of the command and of each verb, from the tables of verbs. */
import type { Options, Verb } from './verb.ts';

/** Options that every verb has. */
export const COMMON_OPTIONS: Options = {
  quiet: { text: 'say only what went wrong' },
  help: { text: 'show this help' },
  version: { text: 'show the version' },
};

export function describeCommand(verbs: readonly Verb[]): string {
  return lines(
    'Lectern (晨读) makes a site of paper digests.',
    '',
    'Usage: lectern VERB [options] …',
    '',
    ...columns(verbs.map(({ name, operands, summary }) => [`${name} ${operands}`.trim(), summary])),
    '',
    'lectern VERB --help shows the options of a verb, with examples. lectern --version shows the version.',
    'Exit status: 0 done; 1 nothing could be read, or problems with --strict; 2 wrong usage or configuration.',
  );
}

export function describeVerb({ name, operands, summary, details = [], options, examples }: Verb): string {
  const all = Object.entries({ ...options, ...COMMON_OPTIONS });
  return lines(
    `lectern ${name}: ${summary}`,
    '',
    `Usage: lectern ${[name, operands, '[options]'].filter(Boolean).join(' ')}`,
    ...(details.length > 0 ? ['', ...details] : []),
    '',
    'Options:',
    ...columns(all.map(([option, { value, text }]) => [`--${option}${value ? ` ${value}` : ''}`, text])),
    '',
    'Examples:',
    ...columns(examples.map(([words, text]) => [`lectern ${words}`, text])),
  );
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`);
}

function lines(...texts: string[]): string {
  return `${texts.join('\n')}\n`;
}
