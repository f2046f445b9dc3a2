/** Queries drawn from the texts themselves, the same for the same rows: Chinese, Latin, mixed, several words, rare ones, and none. */

import type { Appearance } from '#core/paper/paper.ts';
import { foldText } from '#core/query/fold.ts';

const KINDS = [chinese, latin, mixed, severalWords, rare, none] as const;
export type QueryKind = 'chinese' | 'latin' | 'mixed' | 'several' | 'rare' | 'none';
const NAMES: readonly QueryKind[] = ['chinese', 'latin', 'mixed', 'several', 'rare', 'none'];

export interface DrawnQuery {
  text: string;
  kind: QueryKind;
}

/** A walk by linear congruence: no chance, little repetition. */
class Draw {
  #state = 20_250_928;

  below(limit: number): number {
    this.#state = (this.#state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return Math.floor((this.#state / 2 ** 32) * limit);
  }

  from<Item>(items: readonly Item[]): Item | undefined {
    return items[this.below(items.length)];
  }
}

export function drawQueries(rows: readonly Appearance[], count: number): DrawnQuery[] {
  const draw = new Draw();
  const queries: DrawnQuery[] = [];
  for (let tries = 0; queries.length < count && tries < count * 50; tries += 1) {
    const at = queries.length % KINDS.length;
    const row = draw.from(rows)!;
    const texts = [row.titleZh, row.titleEn, row.abstractZh].flatMap((text) => text ?? []);
    const text = KINDS[at]!(draw, draw.from(texts) ?? '');
    if (text !== undefined && !/[-*"]/.test(text[0]!)) queries.push({ text, kind: NAMES[at]! });
  }
  return queries;
}

function chinese(draw: Draw, text: string): string | undefined {
  const run = draw.from(text.match(/\p{Script=Han}{2,}/gu) ?? []);
  if (run === undefined) return undefined;
  const start = draw.below(run.length - 1);
  return run.slice(start, start + 2 + draw.below(4));
}

function latin(draw: Draw, text: string): string | undefined {
  const word = draw.from(text.match(/[A-Za-z]{2,}/g) ?? []);
  return word?.slice(0, Math.max(2, word.length - draw.below(3)));
}

function mixed(draw: Draw, text: string): string | undefined {
  return draw.from(
    text.match(/[A-Za-z0-9]+-[A-Za-z0-9]+|[A-Za-z]+\d+|\p{Script=Han}{1,2}[A-Z]+\p{Script=Han}{0,2}/gu) ?? [],
  );
}

function severalWords(draw: Draw, text: string): string | undefined {
  const one = chinese(draw, text) ?? latin(draw, text);
  const two = latin(draw, text) ?? chinese(draw, text);
  return one && two ? `${one} ${two}` : undefined;
}

/** A long piece of one text, so that hardly another has it. */
function rare(draw: Draw, text: string): string | undefined {
  const run = draw.from(text.match(/\p{Script=Han}{8,}/gu) ?? []);
  return run?.slice(0, 8);
}

/** Two ends that stand nowhere together. */
function none(draw: Draw, text: string): string | undefined {
  const run = chinese(draw, text);
  return run && `${foldText(run)}${String.fromCharCode(0x9f00 + draw.below(80))}龘`;
}
