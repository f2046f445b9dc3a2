/** Where the paper was found: each digest with place, file and line, and the other translations it was given there. */

import { useState } from 'react';
import { useMessages } from '#components/use-messages.ts';
import type { Appearance, Paper } from '#core/paper/paper.ts';
import { sourceLabel } from '#core/paper/source.ts';
import { placeHref } from '#state/url/href.ts';
import { TitleText } from '#ui/title-text/title-text.tsx';
import { translationsOf } from './paper-parts.ts';

interface PaperTraceProps {
  paper: Paper;
  appearance: Appearance;
  onVariant(appearance: Appearance): void;
}

const SHOWN_AT_FIRST = 3;

export function PaperTrace({ paper, appearance, onVariant }: PaperTraceProps) {
  const words = useMessages('paper-detail');
  const [all, setAll] = useState(false);
  const translations = translationsOf(paper);
  const shown = translations.filter((group, at) => all || at < SHOWN_AT_FIRST || group.includes(appearance));
  return (
    <footer className="mt-10 border-t border-line pt-4 text-[0.84rem] leading-[1.8] text-faint">
      <Facts paper={paper} translations={translations.length} />
      {translations.length === 1 ? (
        <FoundIn group={translations[0]!} />
      ) : (
        <ol className="mt-3 grid gap-3" aria-label={words.translationList}>
          {shown.map((group) => (
            <li
              key={`${group[0].file}:${group[0].line}`}
              data-here={group.includes(appearance) || undefined}
              className="border-l-2 border-line pl-3 data-here:border-cinnabar"
            >
              <Variant one={group[0]} here={group.includes(appearance)} onVariant={onVariant} />
              <FoundIn group={group} />
            </li>
          ))}
        </ol>
      )}
      {shown.length < translations.length && (
        <button type="button" className="text-button mt-3 min-h-11 desk:min-h-8" onClick={() => setAll(true)}>
          {words.moreTranslations(translations.length - shown.length)}
        </button>
      )}
    </footer>
  );
}

function FoundIn({ group }: { group: readonly Appearance[] }) {
  return group.map((one) => <Found key={`${one.file}:${one.line}`} one={one} />);
}

function Facts({ paper, translations }: { paper: Paper; translations: number }) {
  const words = useMessages('paper-detail');
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
  const words = useMessages('paper-detail');
  const { digestDate: day, source, place, file, line } = one;
  const name = `${day ?? words.undated} ${sourceLabel(source)}`;
  return (
    <p className="flex flex-wrap gap-x-[0.6em] tabular-nums">
      <span>
        {words.seenIn}{' '}
        {day === undefined ? (
          name
        ) : (
          <a className="text-button" href={placeHref({ at: 'list', day, source })}>
            {name}
          </a>
        )}{' '}
        {words.place(place)}
      </span>
      <span className="wrap-anywhere">{words.origin(file, line)}</span>
    </p>
  );
}

/** The title as those days gave it; pressing it shows that day's title, notes and abstract. */
function Variant({
  one,
  here,
  onVariant,
}: {
  one: Appearance;
  here: boolean;
  onVariant(one: Appearance): void;
}) {
  const words = useMessages('paper-detail');
  const title = one.titleZh ?? one.titleEn;
  return (
    <button
      type="button"
      className="block min-h-11 w-full text-left font-serif text-[0.98rem] leading-[1.6] text-soft hover:text-cinnabar aria-[current]:text-ink desk:min-h-8"
      aria-current={here ? 'true' : undefined}
      onClick={() => onVariant(one)}
    >
      {title === undefined ? words.untitled : <TitleText text={title} />}
    </button>
  );
}
