/** The abstract of the shown appearance, in Chinese or English, or a sentence that it has none. */
import { useMemo, useState } from 'react';
import { useMessages } from '#components/use-messages.ts';
import { landingPage } from '#core/paper/landing-page.ts';
import type { Appearance, Paper } from '#core/paper/paper.ts';
import { CONTENT_LANGUAGES, type ContentLanguage } from '#core/paper/row.ts';
import { sourceLabel } from '#core/paper/source.ts';
import { safeHref } from '#core/text/safe-href.ts';
import { textLanguage } from '#core/text/text-language.ts';
import { Markdown } from '#ui/markdown/markdown.tsx';
import { PaperNote } from './paper-note.tsx';
import { type AbstractTexts, abstractsOf, appearanceWith, isFragment } from './paper-parts.ts';

/** The matches in a text of the search that the paper was opened from, in UTF-16 units. */
export type MarksIn = (text: string) => readonly (readonly [start: number, end: number])[];

interface PaperAbstractProps {
  paper: Paper;
  appearance: Appearance;
  onVariant(appearance: Appearance): void;
  marksIn?: MarksIn | undefined;
}

export function PaperAbstract(props: PaperAbstractProps) {
  const words = useMessages('paper-detail');
  const { paper, appearance } = props;
  const texts = abstractsOf(paper, appearance);
  const [chosen, setChosen] = useState<ContentLanguage>('zh');
  const shown = texts[chosen] ?? texts.zh ?? texts.en;
  const isMarker = appearance.translationFailed && /^\[[^\]]*\]$/.test(appearance.abstractNote?.trim() ?? '');
  return (
    <section aria-label={words.abstract}>
      {texts.zh !== undefined && texts.en !== undefined && (
        <LanguageSwitch chosen={chosen} onChoose={setChosen} />
      )}
      <TranslationState {...props} texts={texts} />
      {shown === undefined ? (
        <NoAbstract {...props} />
      ) : (
        <AbstractText text={shown} marksIn={props.marksIn} />
      )}
      {!isMarker && appearance.abstractNote !== undefined && (
        <div className="mt-6">
          <PaperNote texts={[appearance.abstractNote]} label={words.abstractNote} />
        </div>
      )}
    </section>
  );
}

function AbstractText({ text, marksIn }: { text: string } & Pick<PaperAbstractProps, 'marksIn'>) {
  const lang = textLanguage(text);
  const marks = useMemo(() => marksIn?.(text), [marksIn, text]);
  return (
    <div className="paper-abstract">
      <Markdown text={text} lang={lang} lines={lang === 'en' ? 'join' : 'keep'} {...(marks && { marks })} />
    </div>
  );
}

interface LanguageSwitchProps {
  chosen: ContentLanguage;
  onChoose(language: ContentLanguage): void;
}

function LanguageSwitch({ chosen, onChoose }: LanguageSwitchProps) {
  const words = useMessages('paper-detail');
  return (
    <fieldset className="mb-2 flex gap-4 text-[0.88rem] text-faint">
      <legend className="sr-only">{words.abstractLanguage}</legend>
      {CONTENT_LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          className="min-h-11 aria-pressed:text-ink desk:min-h-8 aria-pressed:font-semibold"
          aria-pressed={chosen === language}
          onClick={() => onChoose(language)}
        >
          {words.languages[language]}
        </button>
      ))}
    </fieldset>
  );
}

/** Why the abstract is in English, and another day with a Chinese one. */
function TranslationState({
  paper,
  appearance,
  onVariant,
  texts,
}: PaperAbstractProps & { texts: AbstractTexts }) {
  const words = useMessages('paper-detail');
  if (texts.zh !== undefined || texts.en === undefined || textLanguage(texts.en) !== 'en') return null;
  const other = appearanceWith(paper, appearance, 'abstractZh');
  const state = appearance.translationFailed
    ? words.translationFailed(isFragment(texts.en))
    : words.untranslated;
  return (
    <p className="mb-4 text-[0.88rem] text-soft">
      {state}
      {other && (
        <button type="button" className="text-button ml-1" onClick={() => onVariant(other)}>
          {words.readTranslation(other.digestDate ?? words.undated)}
        </button>
      )}
      {!other && isFragment(texts.en) && <SourceLink paper={paper} appearance={appearance} />}
    </p>
  );
}

/** Most papers of an archive have no abstract: says so, and links to one on another day or at the source. */
function NoAbstract({ paper, appearance, onVariant }: PaperAbstractProps) {
  const words = useMessages('paper-detail');
  const other =
    appearanceWith(paper, appearance, 'abstractZh') ?? appearanceWith(paper, appearance, 'abstractEn');
  return (
    <p className="font-serif text-[1.02rem] leading-[1.9] text-soft">
      {words.noAbstract}
      {other && (
        <button type="button" className="text-button ml-1" onClick={() => onVariant(other)}>
          {words.abstractOn(other.digestDate ?? words.undated)}
        </button>
      )}
      {!other && <SourceLink paper={paper} appearance={appearance} />}
    </p>
  );
}

function SourceLink({ paper, appearance }: Pick<PaperAbstractProps, 'paper' | 'appearance'>) {
  const words = useMessages('paper-detail');
  const page = landingPage(paper.id, appearance.version) ?? safeHref(appearance.pdfUrl ?? '');
  if (page === undefined) return null;
  return (
    <a className="text-button ml-1" href={page} target="_blank" rel="noreferrer noopener">
      {words.readAt(sourceLabel(appearance.source))}
    </a>
  );
}
