/** Where the paper was found: each digest with rank, file and line; and its translations there. */
import { useState } from 'react';
import { useMessages } from '#components/use-messages.ts';
import type { Appearance, Paper } from '#core/paper/paper.ts';
import { sourceLabel } from '#core/paper/source.ts';
import { safeHref } from '#core/text/safe-href.ts';
import { siteSettings } from '#state/page-settings.ts';
import { placeHref } from '#state/url/href.ts';
import { TitleText } from '#ui/title-text/title-text.tsx';
import { translationsOf } from './paper-parts.ts';

interface PaperProvenanceProps {
  paper: Paper;
  appearance: Appearance;
  onVariant(appearance: Appearance): void;
}

/** Translations shown until the reader asks for all. */
const FIRST_TRANSLATIONS = 3;

export function PaperProvenance({ paper, appearance, onVariant }: PaperProvenanceProps) {
  const words = useMessages('paper-detail');
  const [isExpanded, setExpanded] = useState(false);
  const translations = translationsOf(paper);
  const shown = translations.filter(
    (group, index) => isExpanded || index < FIRST_TRANSLATIONS || group.includes(appearance),
  );
  return (
    <footer className="mt-10 border-t border-line pt-4 text-[0.84rem] leading-[1.8] text-faint">
      <Facts paper={paper} translations={translations.length} />
      {translations.length === 1 ? (
        <Sources appearances={translations[0]!} />
      ) : (
        <ol className="mt-3 grid gap-3" aria-label={words.translationList}>
          {shown.map((group) => (
            <li
              key={`${group[0].file}:${group[0].line}`}
              data-current={group.includes(appearance) || undefined}
              className="border-l-2 border-line pl-3 data-current:border-cinnabar"
            >
              <Variant appearance={group[0]} isShown={group.includes(appearance)} onVariant={onVariant} />
              <Sources appearances={group} />
            </li>
          ))}
        </ol>
      )}
      {shown.length < translations.length && (
        <button
          type="button"
          className="text-button mt-3 min-h-11 desk:min-h-8"
          onClick={() => setExpanded(true)}
        >
          {words.moreTranslations(translations.length - shown.length)}
        </button>
      )}
    </footer>
  );
}

function Sources({ appearances }: { appearances: readonly Appearance[] }) {
  return appearances.map((appearance) => (
    <SourceOf key={`${appearance.file}:${appearance.line}`} appearance={appearance} />
  ));
}

function Facts({ paper, translations }: { paper: Paper; translations: number }) {
  const words = useMessages('paper-detail');
  const versions = [...new Set(paper.appearances.flatMap(({ version }) => version ?? []))].sort(
    (a, b) => a - b,
  );
  const parts = [
    paper.firstSeen && words.firstSeen(paper.firstSeen),
    paper.appearances.length > 1 && words.appearances(paper.appearances.length),
    translations > 1 && words.translations(translations),
    versions.length > 1 && versions.map((version) => `v${version}`).join(words.nameSeparator),
  ].filter(Boolean);
  return parts.length === 0 ? null : <p className="tabular-nums">{parts.join(' · ')}</p>;
}

function SourceOf({ appearance }: { appearance: Appearance }) {
  const words = useMessages('paper-detail');
  const { digestDate: day, source, place, file, line } = appearance;
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
      <Origin file={file} line={line} />
    </p>
  );
}

/** File and line; if the publisher names a repository, as a link to that line, and one for reporting a mistake in it. */
function Origin({ file, line }: { file: string; line: number }) {
  const words = useMessages('paper-detail');
  const { repository } = siteSettings;
  const origin = words.origin(file, line);
  if (!repository) return <span className="wrap-anywhere">{origin}</span>;
  // `plain=1` shows the text of a Markdown file, where lines can be pointed at.
  const source = `${repository.files}${encodeURI(file)}?plain=1#L${line}`;
  const issue = `${repository.home}/issues/new?title=${encodeURIComponent(`${file}:${line}`)}`;
  const links = { [origin]: source, [words.report]: issue };
  return Object.entries(links).map(([text, address]) => (
    <a
      key={text}
      className="text-button wrap-anywhere"
      href={safeHref(address)}
      target="_blank"
      rel="noreferrer noopener"
    >
      {text}
    </a>
  ));
}

/** The title of a translation; pressing it shows that appearance. */
interface VariantProps {
  appearance: Appearance;
  isShown: boolean;
  onVariant(appearance: Appearance): void;
}

function Variant({ appearance, isShown, onVariant }: VariantProps) {
  const words = useMessages('paper-detail');
  const title = appearance.titleZh ?? appearance.titleEn;
  return (
    <button
      type="button"
      className="block min-h-11 w-full text-left font-serif text-[0.98rem] leading-[1.6] text-soft hover:text-cinnabar aria-[current]:text-ink desk:min-h-8"
      aria-current={isShown ? 'true' : undefined}
      onClick={() => onVariant(appearance)}
    >
      {title === undefined ? words.untitled : <TitleText text={title} />}
    </button>
  );
}
