/** Where the paper was found: each digest with place, file and line, and the other translations it was given there. */
import { useState } from 'react';
import type { Appearance, Paper } from '#contract/paper.ts';
import { sourceLabel } from '#contract/source.ts';
import { useMessages } from '#parts/use-messages.ts';
import { placeHref } from '#state/view/href.ts';
import { TitleText } from '#ui/title-text/title-text.tsx';
import { translationsOf } from './paper-parts.ts';

interface PaperTraceProps {
  paper: Paper;
  appearance: Appearance;
  onVariant(appearance: Appearance): void;
}

const SHOWN_AT_FIRST = 4;

export function PaperTrace({ paper, appearance, onVariant }: PaperTraceProps) {
  const { paper: words } = useMessages();
  const [all, setAll] = useState(false);
  const { appearances } = paper;
  const translations = translationsOf(paper);
  const shown = all
    ? appearances
    : appearances.filter((one, at) => at < SHOWN_AT_FIRST || one === appearance);
  return (
    <footer className="mt-10 border-t border-line pt-4 text-[0.84rem] leading-[1.8] text-faint">
      <Facts paper={paper} translations={translations.length} />
      <ol>
        {shown.map((one) => (
          <li key={`${one.file}:${one.line}`}>
            <Found one={one} />
            {translations.length > 1 && <Variant one={one} here={one === appearance} onVariant={onVariant} />}
          </li>
        ))}
      </ol>
      {shown.length < appearances.length && (
        <button type="button" className="text-button mt-1 min-h-8" onClick={() => setAll(true)}>
          {words.moreAppearances(appearances.length - shown.length)}
        </button>
      )}
    </footer>
  );
}

function Facts({ paper, translations }: { paper: Paper; translations: number }) {
  const { paper: words } = useMessages();
  const versions = [...new Set(paper.appearances.flatMap((one) => one.version ?? []))].sort((a, b) => a - b);
  const parts = [
    paper.firstSeen && words.firstSeen(paper.firstSeen),
    paper.appearances.length > 1 && words.appearances(paper.appearances.length),
    translations > 1 && words.translations(translations),
    versions.length > 1 && versions.map((version) => `v${version}`).join(words.nameSeparator),
  ].filter(Boolean);
  return parts.length === 0 ? null : <p className="tabular-nums">{parts.join(' · ')}</p>;
}

function Found({ one }: { one: Appearance }) {
  const { paper: words } = useMessages();
  const { digestDate: day, source, place, file, line } = one;
  const name = `${day ?? words.undated} ${sourceLabel(source)}`;
  return (
    <span className="tabular-nums">
      {words.seenIn}{' '}
      {day === undefined ? (
        name
      ) : (
        <a className="text-button" href={placeHref({ at: 'list', day, source })}>
          {name}
        </a>
      )}{' '}
      {words.place(place)} · <span className="wrap-anywhere">{words.origin(file, line)}</span>
    </span>
  );
}

/** The title as that day gave it; pressing it shows that day's title, notes and abstract. */
function Variant({
  one,
  here,
  onVariant,
}: {
  one: Appearance;
  here: boolean;
  onVariant(one: Appearance): void;
}) {
  const { paper: words } = useMessages();
  const title = one.titleZh ?? one.titleEn;
  return (
    <button
      type="button"
      className="mb-2 block w-full border-l-2 border-line py-1 pl-3 text-left font-serif text-[0.95rem] leading-[1.6] text-soft hover:text-cinnabar aria-[current]:border-cinnabar aria-[current]:text-ink"
      aria-current={here ? 'true' : undefined}
      onClick={() => onVariant(one)}
    >
      {title === undefined ? words.untitled : <TitleText text={title} />}
    </button>
  );
}
