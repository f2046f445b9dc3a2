/** Papers of a list as a file, in the form that the reader's next tool reads. Made here; nothing leaves the device by itself. */
import { useState } from 'react';
import { today } from '#components/days.ts';
import { announce } from '#components/live-region.tsx';
import type { ListedPaper } from '#components/paper-list/paper-row.tsx';
import { useMessages } from '#components/use-messages.ts';
import {
  EXPORT_FILES,
  EXPORT_FORMATS,
  type ExportFormat,
  exportPapers,
} from '#core/citation/exports/export-papers.ts';
import { useFetchPapers } from '#state/archive/use-papers.ts';
import { libraryStore } from '#state/library/store/library-view.ts';
import { saveFile } from '#ui/copy-and-save.ts';
import { SheetMenu } from '#ui/sheet-menu.tsx';
import { exportedPapers } from './exported-papers.ts';

const NAMES: Readonly<Record<ExportFormat, string>> = {
  bibtex: 'BibTeX',
  ris: 'RIS',
  csl: 'CSL-JSON',
  csv: 'CSV',
  markdown: 'Markdown',
  json: 'JSON',
};

interface Props {
  /** What the button says. */
  name: string;
  /** The papers to export, in their order. */
  papers: readonly ListedPaper[];
}

export function ExportMenu({ name, papers }: Props) {
  const words = useMessages('marks');
  const { isBusy, save } = useExport(papers);
  return (
    <SheetMenu
      button={isBusy ? words.exporting : name}
      buttonClass="mark-menu-button"
      label={words.export}
      sheetClass="mark-menu"
    >
      {(close) =>
        EXPORT_FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            onClick={() => {
              close();
              void save(format);
            }}
          >
            {NAMES[format]} <b>{words.exportFor[format]}</b>
          </button>
        ))
      }
    </SheetMenu>
  );
}

/** Marks keep few words of their papers: the archive has the original title, all authors and the abstract, where it can be reached. */
function useExport(papers: Props['papers']) {
  const words = useMessages('marks');
  const fetchPapers = useFetchPapers();
  const [isBusy, setBusy] = useState(false);
  const save = async (format: ExportFormat) => {
    setBusy(true);
    announce(words.exporting);
    const archive = await fetchPapers(papers.map(({ id }) => id));
    const day = today();
    const { extension, type } = EXPORT_FILES[format];
    const text = exportPapers(exportedPapers(libraryStore.get().marks, papers, archive), format, day);
    saveFile(`lectern-${day}.${extension}`, type, text);
    setBusy(false);
  };
  return { isBusy, save };
}
