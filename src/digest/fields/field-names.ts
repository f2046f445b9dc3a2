/** From the name of a column, key, label or heading to the field of a paper and its language. */
import { type Concept, type Language, NAMES } from './field-vocabulary.ts';

const CONCEPTS: ReadonlyMap<string, Concept> = new Map(
  (Object.keys(NAMES) as Concept[])
    .reverse()
    .flatMap((concept) => NAMES[concept].map((name) => [name, concept] as const)),
);

/** Words that say in which language a field is, and nothing else. */
const LANGUAGES: readonly (readonly [Language, RegExp])[] = [
  [
    'zh',
    /中文|汉语|漢語|简体|繁体|中(?=标题|题|摘要|译)|chinese|\bzh(?:[-_ ]?(?:cn|hans|tw))?\b|\bcn\b|\bchs\b/g,
  ],
  [
    'en',
    /英文|英语|英語|英|原文(?=.)|原始|原(?=标题|题|摘要|名)|english|original|source(?=.)|\ben(?:[-_ ]?us)?\b|\beng\b/g,
  ],
  ['ja', /日文|日语|日本語|japanese|\bja(?:[-_ ]?jp)?\b|\bjp\b/g],
  ['ko', /韩文|韩语|한국어|korean|\bko(?:[-_ ]?kr)?\b|\bkr\b/g],
  ['es', /西班牙语|spanish|español|\bes\b/g],
  ['fr', /法语|法文|french|français|\bfr\b/g],
  ['de', /德语|德文|german|deutsch|\bde\b/g],
  ['pt', /葡萄牙语|portuguese|português|\bpt\b/g],
];
const TRANSLATED = /translat|译|翻译/;
/** What may stand before or behind a name without changing what it is about. */
const BEFORE =
  /^(?:本文工作的|本文的|论文的|论文|論文|논문|文章|文献|本文|这篇论文|研究|全部|所有|第一|首位|首|完整|详细|核心|主要|关键|简要|paper|article|arxiv|publication|the|all|full|first|lead|main|key|core|ai|llm|gpt|generated|translated|paper'?s|今日)(?=.)/;
const BEHIND =
  /(?:列表|名单|姓名|内容|翻译|译文|信息|说明|描述|概述|总结|文本|list|names?|text|string|field|value|info|raw|翻訳|s)$/;

export interface NamedField {
  concept: Concept;
  /** Where the name says it. */
  language?: Language;
}

/** What a field of this name is about; undefined where no digest calls a field so. */
export function fieldOfName(name: string): NamedField | undefined {
  if (name.length > 60) return undefined;
  return remembered(name);
}

const known = new Map<string, NamedField | undefined>();
const CAPACITY = 4000;

/** The same few names come for each paper. */
function remembered(name: string): NamedField | undefined {
  if (known.has(name)) return known.get(name);
  const field = lookUp(name);
  if (known.size >= CAPACITY) known.clear();
  known.set(name, field);
  return field;
}

function lookUp(name: string): NamedField | undefined {
  const plain = plainName(name);
  const concept = conceptIn(plain);
  if (concept === undefined) return undefined;
  if (concept !== 'title' && concept !== 'abstract' && concept !== 'summary' && concept !== 'tldr')
    return { concept };
  const language = languageIn(plain, concept);
  return { concept, ...(language && { language }) };
}

/** `PaperURL`, `title_zh`, `**摘 要**：`, `&nbsp;Date` → words in lower case, with spaces between them. */
function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/<[^<>]*>|&nbsp;|[\u200b\u200c\u2060\ufeff]|\u200d|\ufe0f/g, ' ')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[*`~"“”'‘’《》[\]【】_]+/g, ' ')
    .replace(/^[\s\p{P}\p{S}\d]*(?:[一二三四五六七八九十]+[、.)])?[\s\d.、)]*(?=[\p{L}])|[\s:：]+$/gu, '')
    .trim();
}

/** Tries the whole name, the name without its bracket (`摘要(中文)`), and each side of a slash (`标题 / Title`). */
function conceptIn(name: string): Concept | undefined {
  const whole = conceptOfForm(name) ?? conceptOfForm(name.replace(/\(.*\)/, ''));
  if (whole !== undefined) return whole;
  const parts = name.split(/[/|·・&]|(?:^| )(?:and|与|和)(?: |$)/).filter((part) => part.trim() !== '');
  const concepts = parts.map(conceptOfForm);
  return concepts.every((concept) => concept !== undefined) ? concepts[0] : undefined;
}

function conceptOfForm(form: string): Concept | undefined {
  const withoutLanguage = LANGUAGES.reduce((text, [, words]) => text.replace(words, ''), form);
  for (const words of [form, withoutLanguage]) {
    const bare = words.replace(/[\s\-–:：.()、,?？!]+/g, '');
    const shorter = bare.replace(BEFORE, '');
    for (const tried of [bare, shorter, bare.replace(BEHIND, ''), shorter.replace(BEHIND, '')]) {
      const concept = CONCEPTS.get(tried);
      if (concept !== undefined) return concept;
    }
  }
  return undefined;
}

/** English words come first: `英文标题` is Chinese for an English title. */
function languageIn(name: string, concept: Concept): Language | undefined {
  const named = [...LANGUAGES.filter(([language]) => language !== 'zh'), LANGUAGES[0]!];
  const said = named.find(([, words]) => name.search(words) !== -1)?.[0];
  if (said !== undefined) return said;
  if (/[\u3040-\u30ff]/.test(name)) return 'ja';
  if (/[\uac00-\ud7af]/.test(name)) return 'ko';
  const isChinese = /[\u4e00-\u9fff]/.test(name) || TRANSLATED.test(name);
  return isChinese && (concept === 'title' || concept === 'abstract') ? 'zh' : undefined;
}
