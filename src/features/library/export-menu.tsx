/** The starred papers as a file, in the form that the reader's next tool reads. Made here; nothing leaves the device by itself. */
import { useId, useRef } from 'react';
import { EXPORT_FILES, EXPORT_FORMATS, type ExportFormat, exportPapers } from '#contract/export-papers.ts';
import { useLibraryMessages } from '#parts/marks/use-library-messages.ts';
import { libraryView } from '#state/library/library-view.ts';
import { placeBelow } from '#ui/place-below.ts';
import { exportedPapers } from './exported-papers.ts';
import { saveFile } from './save-file.ts';

const NAMES: Readonly<Record<ExportFormat, string>> = {
  bibtex: 'BibTeX',
  ris: 'RIS',
  csl: 'CSL-JSON',
  csv: 'CSV',
  markdown: 'Markdown',
  json: 'JSON',
};

export function ExportMenu() {
  const words = useLibraryMessages();
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const save = (format: ExportFormat) => {
    const today = new Date().toLocaleDateString('sv');
    const { extension, type } = EXPORT_FILES[format];
    const text = exportPapers(exportedPapers(libraryView().marks), format, today);
    saveFile(`lectern-${today}.${extension}`, type, text);
    menu.current?.hidePopover();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="mark-menu-button"
        popoverTarget={id}
        aria-haspopup="dialog"
      >
        {words.export}
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={words.export}
        className="mark-menu"
        onToggle={(event) => event.newState === 'open' && placeBelow(menu.current!, button.current!)}
      >
        {EXPORT_FORMATS.map((format) => (
          <button key={format} type="button" onClick={() => save(format)}>
            {NAMES[format]} <b>{words.exportFor[format]}</b>
          </button>
        ))}
      </div>
    </>
  );
}
