/** Queries drawn from the texts of an archive, the same for the same rows. */

import type { Appearance } from '#core/paper/paper.ts';
import { foldText } from '#core/query/fold.ts';

export type QueryKind = 'chinese' | 'latin' | 'mixed' | 'several' | 'rare' | 'none';

const DRAWS: readonly (readonly [QueryKind, (random: Random, text: string) => string | undefined])[] = [
  ['chinese', chinese],
  ['latin', latin],
  ['mixed', mixed],
  ['several', severalWords],
  ['rare', rare],
  ['none', none],
];

export interface DrawnQuery {
  text: string;
  kind: QueryKind;
}

/** A linear congruential generator with a fixed seed. */
class Random {
  #state = 20_250_928;

  below(limit: number): number {
    this.#state = (this.#state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return Math.floor((this.#state / 2 ** 32) * limit);
  }

  pick<Item>(items: readonly Item[]): Item | undefined {
    return items[this.below(items.length)];
  }
}

export function drawQueries(rows: readonly Appearance[], count: number): DrawnQuery[] {
  const random = new Random();
  const queries: DrawnQuery[] = [];
  for (let tries = 0; queries.length < count && tries < count * 50; tries += 1) {
    const [kind, draw] = DRAWS[queries.length % DRAWS.length]!;
    const row = random.pick(rows)!;
    const texts = [row.titleZh, row.titleEn, row.abstractZh].flatMap((text) => text ?? []);
    const text = draw(random, random.pick(texts) ?? '');
    if (text !== undefined && !/[-*"]/.test(text[0]!)) queries.push({ text, kind });
  }
  return queries;
}

function chinese(random: Random, text: string): string | undefined {
  const run = random.pick(text.match(/\p{Script=Han}{2,}/gu) ?? []);
  if (run === undefined) return undefined;
  const start = random.below(run.length - 1);
  return run.slice(start, start + 2 + random.below(4));
}

function latin(random: Random, text: string): string | undefined {
  const word = random.pick(text.match(/[A-Za-z]{2,}/g) ?? []);
  return word?.slice(0, Math.max(2, word.length - random.below(3)));
}

function mixed(random: Random, text: string): string | undefined {
  return random.pick(
    text.match(/[A-Za-z0-9]+-[A-Za-z0-9]+|[A-Za-z]+\d+|\p{Script=Han}{1,2}[A-Z]+\p{Script=Han}{0,2}/gu) ?? [],
  );
}

function severalWords(random: Random, text: string): string | undefined {
  const first = chinese(random, text) ?? latin(random, text);
  const second = latin(random, text) ?? chinese(random, text);
  return first && second ? `${first} ${second}` : undefined;
}

/** Eight characters of one text, which hardly another contains. */
function rare(random: Random, text: string): string | undefined {
  const run = random.pick(text.match(/\p{Script=Han}{8,}/gu) ?? []);
  return run?.slice(0, 8);
}

/** Followed by two rare characters, so that no text contains it. */
function none(random: Random, text: string): string | undefined {
  const run = chinese(random, text);
  return run && `${foldText(run)}${String.fromCharCode(0x9f00 + random.below(80))}龘`;
}
