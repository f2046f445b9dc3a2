/** The head of a paper: source, id, titles and authors. A paper without a title has its id in place of it. */
import { useMessages } from '#components/use-messages.ts';
import type { Appearance, Paper, paperFacts } from '#core/paper/paper.ts';
import { sourceLabel } from '#core/paper/source.ts';
import { textLanguage } from '#core/text/text-language.ts';
import { usePreferences } from '#state/preferences/preferences.ts';
import { TitleText } from '#ui/title-text/title-text.tsx';
import { appearanceWith, hasMoreAuthors, readableKey, titlesOf } from './paper-parts.ts';

export interface PaperHeadProps {
  paper: Paper;
  appearance: Appearance;
  facts: ReturnType<typeof paperFacts>;
  onVariant(appearance: Appearance): void;
}

export function PaperHead({ paper, appearance, facts, onVariant }: PaperHeadProps) {
  const { titleFirst } = usePreferences();
  const [first, second] = titlesOf(paper, appearance, titleFirst);
  return (
    <header>
      <Identity paper={paper} appearance={appearance} />
      {first === undefined ? (
        <NoTitle paper={paper} appearance={appearance} onVariant={onVariant} />
      ) : (
        <h1 className="paper-title">
          <TitleText text={first} />
        </h1>
      )}
      {second !== undefined && <OtherTitle text={second} />}
      <ByLine facts={facts} />
    </header>
  );
}

function OtherTitle({ text }: { text: string }) {
  return (
    <p className="paper-title-other" lang={textLanguage(text)}>
      <TitleText text={text} />
    </p>
  );
}

function Identity({ paper, appearance }: Pick<PaperHeadProps, 'paper' | 'appearance'>) {
  const words = useMessages('paper-detail');
  const version = appearance.version ?? paper.version;
  const { digestDate, place } = appearance;
  return (
    <p className="flex flex-wrap gap-x-4 text-[0.82rem] tabular-nums text-faint">
      <span>
        {sourceLabel(appearance.source)} {readableKey(paper.id)}
        {version !== undefined && ` v${version}`}
      </span>
      <span>{words.placeInDigest(digestDate ?? words.undated, place)}</span>
    </p>
  );
}

function NoTitle({
  paper,
  appearance,
  onVariant,
}: Pick<PaperHeadProps, 'paper' | 'appearance' | 'onVariant'>) {
  const words = useMessages('paper-detail');
  const other = appearanceWith(paper, appearance, 'titleZh');
  return (
    <>
      <h1 className="paper-title font-normal! tabular-nums">{readableKey(paper.id) ?? words.untitled}</h1>
      <p className="mb-4 text-[0.92rem] text-soft">
        {words.noTitle}
        {other && (
          <button type="button" className="text-button ml-2" onClick={() => onVariant(other)}>
            <TitleText text={other.titleZh!} />
          </button>
        )}
      </p>
    </>
  );
}

function ByLine({ facts }: Pick<PaperHeadProps, 'facts'>) {
  const words = useMessages('paper-detail');
  const { authors, publishedOn } = facts;
  if (!authors && publishedOn === undefined) return <div className="h-4" />;
  return (
    <p className="paper-by flex flex-wrap gap-x-4">
      {authors && (
        <span>
          <span lang={textLanguage(authors.join())}>{authors.join(words.nameSeparator)}</span>
          {hasMoreAuthors(authors) && ` ${words.others}`}
        </span>
      )}
      {publishedOn !== undefined && (
        <span className="text-faint">
          {words.published} <time dateTime={publishedOn}>{publishedOn}</time>
        </span>
      )}
    </p>
  );
}
