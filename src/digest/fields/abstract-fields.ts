/** Abstract and summary fields of an entry → abstracts by language, what a model said around them, and a structured summary. */
import { type Row, SUMMARY_PARTS, type Summary } from '#core/paper/row.ts';
import type { Fields } from '#digest/entry.ts';
import { memoize } from '#digest/memoize.ts';
import { splitAbstract } from '#digest/title/split-abstract.ts';
import { languageOf } from './language.ts';
import { splitThought, withoutLayout } from './markup.ts';

export type AbstractParts = Pick<
  Row,
  'abstractZh' | 'abstractEn' | 'abstractNote' | 'translationFailed' | 'summary' | 'language'
>;

const splitOnce = memoize((cell: string) => splitAbstract(cell));
/** arXiv's own feeds, and labels that came along. */
const PREFIX =
  /^(?:arXiv:\S{5,20}\s+Announce Type:\s*[\w-]+\s+)?(?:\*\*)?(?:Abstract|Summary)(?:\*\*)?\s*[:：.]\s*(?:\*\*)?/i;
const LAYOUT = /^\s*<(?:details|summary|p|div|span|font|br)\b/i;

export function readAbstracts(fields: Fields): AbstractParts {
  const thoughts: string[] = [];
  const clean = (text: string | undefined) => {
    const { thought, rest } = splitThought(LAYOUT.test(text ?? '') ? withoutLayout(text!) : (text ?? ''));
    if (thought !== undefined) thoughts.push(thought);
    const plain = rest.replace(PREFIX, '');
    return plain === '' ? undefined : plain;
  };
  const own = ownAbstracts(clean(fields.abstractZh), clean(fields.abstractEn));
  const words = clean(fields.summary);
  const abstracts =
    isAbstract(own) || words === undefined ? own : { ...own, ...ownAbstracts(undefined, words) };
  const summary = readSummary(
    { ...fields, ...(words !== undefined && isAbstract(own) && { summary: words }) },
    clean,
  );
  const abstractNote = [abstracts.abstractNote, ...thoughts]
    .filter((text) => text !== undefined)
    .join('\n\n');
  return {
    ...abstracts,
    ...(abstractNote !== '' && { abstractNote }),
    ...(summary && { summary }),
  };
}

function isAbstract(parts: AbstractParts): boolean {
  return parts.abstractZh !== undefined || parts.abstractEn !== undefined;
}

/** An abstract under a name that says no language is told by its words. */
function ownAbstracts(zh: string | undefined, en: string | undefined): AbstractParts {
  if (zh === undefined && en !== undefined) return unsaidAbstract(en);
  if (zh === undefined) return {};
  const split = splitOnce(zh);
  if (en === undefined) return split;
  const stump = split.abstractEn?.replace(/[\s.…]+$/, '');
  if (stump === undefined || oneLine(en).includes(oneLine(stump))) return { ...split, abstractEn: en };
  const abstractNote = [split.abstractEn, split.abstractNote]
    .filter((text) => text !== undefined)
    .join('\n\n');
  return { ...split, abstractEn: en, abstractNote };
}

function unsaidAbstract(text: string): AbstractParts {
  const language = languageOf(text);
  if (language === 'zh' || /[\u3400-\u9fff]/.test(text.slice(0, 200))) return splitOnce(text);
  if (language === undefined || language === 'en') return { abstractEn: text };
  return { abstractZh: text };
}

function readSummary(
  fields: Fields,
  clean: (text: string | undefined) => string | undefined,
): Summary | undefined {
  const summary: Summary = {};
  for (const part of SUMMARY_PARTS) {
    const text = clean(fields[part]);
    if (text !== undefined) summary[part] = text;
  }
  const isKnown = Object.values(summary).some((text) => text === fields.summary);
  if (fields.summary !== undefined && summary.tldr === undefined && !isKnown) summary.tldr = fields.summary;
  return Object.keys(summary).length === 0 ? undefined : summary;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
