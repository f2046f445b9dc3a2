/** The words after a verb → its options and paths. What does not fit is a `UsageError` that names the nearest option. */
import { suggest } from '#site/config/nearest.ts';
import { type Call, type Options, UsageError } from './verb.ts';

/** Words that begin with a dash are options until `--`; `--name value`, `--name=value` and `-h` are understood. */
export function parseWords(words: readonly string[], options: Options): Pick<Call, 'paths' | 'given'> {
  const given: Record<string, string | true> = {};
  const end = words.indexOf('--');
  const paths = end === -1 ? [] : words.slice(end + 1);
  const before = (end === -1 ? words : words.slice(0, end)).values();
  const operands: string[] = [];
  for (const word of before) {
    if (!word.startsWith('-') || word === '-') operands.push(word);
    else {
      const { name, value } = readOption(word, options);
      given[name] =
        options[name]!.value === undefined
          ? readSwitch(name, value)
          : (value ?? takeValue(name, options, before));
    }
  }
  return { paths: [...operands, ...paths], given };
}

function readOption(word: string, options: Options): { name: string; value: string | undefined } {
  const [, dashes, name, value] = /^(--?)([^=]*)(?:=(.*))?$/s.exec(word)!;
  const found = dashes === '-' ? SHORT[name!] : name;
  if (found === undefined || !Object.hasOwn(options, found)) {
    const names = Object.keys(options).map((one) => `--${one}`);
    throw new UsageError(
      `There is no option ${dashes}${name}${suggest(`--${name}`, names) || '; --help lists all options.'}`,
    );
  }
  return { name: found, value };
}

const SHORT: Readonly<Record<string, string>> = { h: 'help', V: 'version', q: 'quiet', o: 'out' };

function readSwitch(name: string, value: string | undefined): true {
  if (value !== undefined) throw new UsageError(`--${name} takes no value; write --${name} alone.`);
  return true;
}

function takeValue(name: string, options: Options, words: Iterator<string>): string {
  const { value } = words.next();
  if (value !== undefined) return value;
  throw new UsageError(`--${name} needs a value: --${name} ${options[name]!.value}.`);
}
