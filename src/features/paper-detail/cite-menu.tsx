/** The paper as a citation, in three forms to look at and copy; `c` copies the form that was used last. */

import { today } from '#components/days.ts';
import { useKeyAction } from '#components/keys/key-actions.ts';
import { useMessages } from '#components/use-messages.ts';
import { CITATION_FORMATS, type CitationFormat, cite } from '#core/citation/citation.ts';
import type { Citable } from '#core/citation/cited-paper.ts';
import type { Appearance, Paper, paperFacts } from '#core/paper/paper.ts';
import { setPreferences, usePreferences } from '#state/preferences/preferences.ts';
import { SheetMenu } from '#ui/sheet-menu.tsx';
import { useCopy } from './use-copy.ts';

interface CiteMenuProps {
  paper: Paper;
  appearance: Appearance;
  facts: ReturnType<typeof paperFacts>;
}

const NAMES: Readonly<Record<CitationFormat, string>> = { gbt: 'GB/T 7714', apa: 'APA', bibtex: 'BibTeX' };

export function CiteMenu(props: CiteMenuProps) {
  const words = useMessages('paper-detail');
  const { citation: usual } = usePreferences();
  const { copied, copy } = useCopy();
  const citable = citableOf(props);
  const copyAs = (format: CitationFormat) => copy(NAMES[format], cite(citable, format, today()));
  useKeyAction('cite', () => copyAs(usual));
  return (
    <SheetMenu
      button={copied ? `${copied.message} ${copied.what}` : words.cite}
      buttonClass="action"
      label={words.cite}
      sheetClass="cite-sheet"
    >
      {(close) =>
        CITATION_FORMATS.map((format) => (
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
        ))
      }
    </SheetMenu>
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
      className="group block w-full rounded-md px-3 py-2.5 text-left hover:bg-here"
      aria-label={words.copyAs(NAMES[format])}
      onClick={onChoose}
    >
      <span className="flex items-baseline justify-between text-[0.88rem] font-semibold">
        {NAMES[format]}
        <span className="text-[0.78rem] font-normal text-faint group-hover:text-cinnabar">{words.copy}</span>
      </span>
      <span className="mt-0.5 line-clamp-3 text-[0.78rem] leading-normal wrap-anywhere whitespace-pre-line text-soft">
        {text}
      </span>
    </button>
  );
}

/** The English title is the paper's own; a translation is cited only where nothing else is known. */
function citableOf({ paper, appearance, facts }: CiteMenuProps): Citable {
  const citable: Citable = { id: paper.id };
  const known = {
    title: facts.titleEn ?? appearance.titleZh,
    authors: facts.authors,
    publishedOn: facts.publishedOn,
    version: appearance.version ?? paper.version,
    pdfUrl: facts.pdfUrl,
  };
  for (const [name, value] of Object.entries(known))
    if (value !== undefined) Object.assign(citable, { [name]: value });
  return citable;
}
