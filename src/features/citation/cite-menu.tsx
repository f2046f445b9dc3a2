/** The paper as a citation, in the common styles to look at and copy; `c` copies the style that was used last. */
import { textLanguage } from '#core/text/text-language.ts';
import './cite-menu.css';
import { today } from '#components/days.ts';
import { useKeyAction } from '#components/keys/key-actions.ts';
import { useCopy } from '#components/use-copy.ts';
import { useMessages } from '#components/use-messages.ts';
import { citableOf } from '#core/citation/citable.ts';
import { hasTranslatedTitleOnly } from '#core/citation/citation.ts';
import { CITATION_FORMATS, type CitationFormat } from '#core/citation/citation-formats.ts';
import { cite } from '#core/citation/cite.ts';
import type { Citable } from '#core/citation/cited-paper.ts';
import { citationPage } from '#core/paper/landing-page.ts';
import type { Appearance, Paper } from '#core/paper/paper.ts';
import { splitPaperId } from '#core/paper/paper-id.ts';
import { sourceLabel } from '#core/paper/source.ts';
import { setPreferences, usePreferences } from '#state/preferences/preferences.ts';
import { SheetMenu } from '#ui/sheet-menu.tsx';

interface CiteMenuProps {
  paper: Paper;
  appearance: Appearance;
}

const NAMES: Readonly<Record<CitationFormat, string>> = {
  gbt: 'GB/T 7714—2015',
  gbt2025: 'GB/T 7714—2025',
  apa: 'APA 7',
  mla: 'MLA 9',
  chicago: 'Chicago',
  vancouver: 'Vancouver',
  bibtex: 'BibTeX',
};

export function CiteMenu({ paper, appearance }: CiteMenuProps) {
  const words = useMessages('paper-detail');
  const { citation: usual } = usePreferences();
  const { copied, copy } = useCopy();
  const citable = citableOf(paper, appearance);
  const isTranslated = hasTranslatedTitleOnly(citable);
  const copyAs = (format: CitationFormat) => {
    const name = isTranslated ? `${NAMES[format]} · ${words.translatedTitle}` : NAMES[format];
    copy(name, cite(citable, format, today()));
  };
  useKeyAction('cite', () => copyAs(usual));
  return (
    <SheetMenu
      button={copied ? `${copied.message} ${copied.what}` : words.cite}
      buttonClass="action"
      label={words.cite}
      sheetClass="cite-sheet"
    >
      {(close) => (
        <>
          {isTranslated && <TranslatedTitle citable={citable} />}
          {CITATION_FORMATS.map((format) => (
            <CiteOption
              key={format}
              format={format}
              text={cite(citable, format, today())}
              onChoose={() => {
                setPreferences({ citation: format });
                close();
                copyAs(format);
              }}
            />
          ))}
        </>
      )}
    </SheetMenu>
  );
}

/** Nobody should print a title that a machine made up: where to find the real one. */
function TranslatedTitle({ citable: { id } }: { citable: Citable }) {
  const words = useMessages('paper-detail');
  const page = citationPage(id);
  return (
    <p className="cite-warning">
      {words.translatedTitle}
      {page !== undefined && (
        <a className="text-button" href={page} target="_blank" rel="noreferrer noopener">
          {words.citationPage(sourceLabel(splitPaperId(id)[0]))}
        </a>
      )}
    </p>
  );
}

interface CiteOptionProps {
  format: CitationFormat;
  text: string;
  onChoose(): void;
}

function CiteOption({ format, text, onChoose }: CiteOptionProps) {
  const words = useMessages('paper-detail');
  return (
    <button
      type="button"
      className="cite-option group"
      aria-label={words.copyAs(NAMES[format])}
      onClick={onChoose}
    >
      <span className="cite-name">
        {NAMES[format]}
        <span className="cite-copy group-hover:text-cinnabar">{words.copy}</span>
      </span>
      <span className="cite-text" lang={textLanguage(text)}>
        {text}
      </span>
    </button>
  );
}
