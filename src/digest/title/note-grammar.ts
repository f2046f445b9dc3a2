/** The grammar of what stands behind a title: labels of notes, talk about the translation, other candidates. Built on `split-words.ts`. */
import { bare, isMadeOf, LONGEST_LABEL, longestStart, REACH } from './labels.ts';
import { isTitleLabel } from './lead-grammar.ts';
import { plainStart } from './unwrap.ts';
import {
  ABSTRACT_NOTE_LABELS,
  ALTERNATIVE_OPENERS,
  GLOSS_OPENERS,
  NOTE_LABEL_CORE,
  NOTE_LABEL_PARTS,
  NOTE_LABELS,
  SECTION_LABELS,
  TALK_OPENERS,
  TALK_WORDS,
  TRANSLATION_WORDS,
} from './vocabulary.ts';

/** `翻译说明`, `专业术语解析`, `注`, without the colon. */
export function isNoteLabel(text: string): boolean {
  return isTranslatorsLabel(text) || SECTION_LABELS.includes(withoutRemark(text).toLowerCase());
}

function isTranslatorsLabel(text: string): boolean {
  const label = withoutRemark(text);
  return NOTE_LABELS.includes(label.toLowerCase()) || isExplanationLabel(label);
}

/** `改写说明（按要求）` → `改写说明`, `注2` → `注` */
function withoutRemark(label: string): string {
  const plain = bare(label).replace(/[\d①-⑳]{1,2}$/, '');
  const bracket = plain.search(/[（(]/);
  return bracket === -1 ? plain : plain.slice(0, bracket).trim();
}

/** A label for remarks, not for a section such as 摘要 or 背景. */
function isExplanationLabel(label: string): boolean {
  return NOTE_LABEL_CORE.some((core) => label.includes(core)) && isMadeOf(label, NOTE_LABEL_PARTS);
}

export function opensWithExplanation(text: string): boolean {
  const label = labelOf(text);
  return label !== undefined && isExplanationLabel(bare(label));
}

/** Whether a text, within its bracket if it has one, opens with a note's label: `注：`, `（翻译说明：`, `【译注】`. */
export function opensWithNoteLabel(text: string): boolean {
  const label = labelOf(text);
  return label !== undefined && isNoteLabel(label);
}

/** Stricter: bracketed, or a label that only a translator uses. `要点：` and `提示：` begin titles too. */
export function opensWithPlainNoteLabel(text: string): boolean {
  const label = labelOf(text);
  if (label === undefined) return false;
  return isPlainNoteLabel(label) || (/^[\s*_]*[（(【[〔]/.test(text) && isTranslatorsLabel(label));
}

/** What stands before the colon or within the label's own bracket, where that is short. */
function labelOf(text: string): string | undefined {
  const start = withoutBracket(plainStart(text));
  const label = start.slice(0, LONGEST_LABEL + 4).split(/[：:】\]\n]/, 1)[0]!;
  const follower = start.slice(label.length).replace(/^[*_\s]+/, '')[0];
  return follower === undefined || /[：:】\]]/.test(follower) ? label : undefined;
}

/** A sentence about the translation or the title, not the title. */
export function opensWithTalk(text: string): boolean {
  const start = withoutBracket(plainStart(text)).toLowerCase();
  return longestStart(start, TALK_OPENERS) !== undefined;
}

/** `或者，也可以翻译为…`, `（或更学术化的表述：…）`. */
export function opensAlternative(text: string): boolean {
  const start = withoutBracket(plainStart(text)).toLowerCase();
  return longestStart(start, ALTERNATIVE_OPENERS) !== undefined;
}

/** Stricter, for text in the title's own line: the opening words must be about a translation. */
export function opensInlineNote(text: string): boolean {
  if (opensWithPlainNoteLabel(text) || /^(?:摘要|关键词|关键字)[：:]/.test(text)) return true;
  if (isOtherName(text) || isRenderingBracket(text)) return true;
  const near = text.slice(0, 60).toLowerCase();
  const aboutTranslation = TALK_WORDS.some((word) => near.includes(word));
  if (opensAlternative(text)) return aboutTranslation;
  return (
    opensWithTalk(text) && (aboutTranslation || /^[\s（(]*(?:希望|如果(?:您|你|需要|有)|如需)/.test(text))
  );
}

/** `（或：图网络）`, `（学术译法：图网络）`, but not `（或其他网络）`. */
function isOtherName(text: string): boolean {
  if (/^[（(]\s*或者?\s*[：:“"《「]/.test(text)) return true;
  const label = /^[（(]([^：:）)]{1,12})[：:]/.exec(text)?.[1];
  return label?.includes('译') === true && isTitleLabel(label);
}

/** `（此处采用意译）`, `（机器翻译，仅供参考）` */
function isRenderingBracket(text: string): boolean {
  return (
    /^[（(]/.test(text) &&
    /译[为作成]|(?:采用|使用|系|此处|为)[直意]译|译者[：:按注]|机器翻译[，。]/.test(text.slice(0, REACH))
  );
}

/** A line that says how a word came into Chinese: `“agent”译为“智能体”`. */
function tellsRendering(line: string): boolean {
  return /^(?:[-•]\s|\d\.\s)?(?:["“'‘《][^"”'’》]{1,80}["”'’》]|[A-Za-z][\w -]{1,60}?)\s*(?:在此|此处|可|应|被)?(?:译|翻译)[为作成]/.test(
    line,
  );
}

/** Sentences about the research behind a title: `这一发现强调了…`. */
export function opensGloss(text: string): boolean {
  return longestStart(text, GLOSS_OPENERS) !== undefined;
}

export function opensNote(text: string): boolean {
  return (
    opensWithNoteLabel(text) ||
    opensWithTalk(text) ||
    opensAlternative(text) ||
    tellsRendering(text) ||
    isRenderingBracket(text)
  );
}

/** Whether the first words of a text speak of a translation, not of research. */
export function speaksOfTranslation(text: string): boolean {
  const near = text.slice(0, REACH);
  return TRANSLATION_WORDS.some((word) => near.includes(word));
}

/** Labels that open a note even in running text: `注：`, `翻译说明：`. */
export function isPlainNoteLabel(text: string): boolean {
  const label = withoutRemark(text);
  return (
    ABSTRACT_NOTE_LABELS.some((one) => one === label) || (isNoteLabel(label) && /译|改写|润色/.test(label))
  );
}

function withoutBracket(text: string): string {
  return text.replace(/^[（([【{［〔，,；;]\s*[*_※]*/, '');
}
