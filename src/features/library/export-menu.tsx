/** Papers of a list as a file, in the form that the reader's next tool reads. Made here; nothing leaves the device by itself. */

import { today } from '#components/days.ts';
import type { ListedPaper } from '#components/paper-list/paper-row.tsx';
import { useMessages } from '#components/use-messages.ts';
import {
  EXPORT_FILES,
  EXPORT_FORMATS,
  type ExportFormat,
  exportPapers,
} from '#core/citation/export-papers.ts';
import { libraryStore } from '#state/library/store/library-view.ts';
import { saveFile } from '#ui/save-file.ts';
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
  /** The papers to take along, in their order. */
  papers: readonly ListedPaper[];
}

export function ExportMenu({ name, papers }: Props) {
  const words = useMessages('marks');
  return (
    <SheetMenu button={name} buttonClass="mark-menu-button" label={words.export} sheetClass="mark-menu">
      {(close) =>
        EXPORT_FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            onClick={() => {
              save(format, papers);
              close();
            }}
          >
            {NAMES[format]} <b>{words.exportFor[format]}</b>
          </button>
        ))
      }
    </SheetMenu>
  );
}

function save(format: ExportFormat, papers: Props['papers']): void {
  const day = today();
  const { extension, type } = EXPORT_FILES[format];
  const text = exportPapers(exportedPapers(libraryStore.get().marks, papers), format, day);
  saveFile(`lectern-${day}.${extension}`, type, text);
}
