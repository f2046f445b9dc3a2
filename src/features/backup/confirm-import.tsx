/** Shows what imported records would change, and merges them when the reader confirms. */
import { useEffect, useId, useState } from 'react';
import { useMessages } from '#components/use-messages.ts';
import { importBackup, readLibrary } from '#state/library/backup/backup-commands.ts';
import type { Records } from '#state/library/database/library-records.ts';
import { type ImportPreview, isEmptyDiff, previewImport } from '#state/library/merge/import-preview.ts';
import { PreviewLines } from './preview-lines.tsx';

interface Props {
  records: Records;
  /** Called when the records are saved (true) or discarded (false). */
  onEnd(saved: boolean): void;
}

type Step = 'asking' | 'saving' | 'failed';

export function ConfirmImport({ records, onEnd }: Props) {
  const words = useMessages('backup');
  const preview = usePreview(records);
  const [step, setStep] = useState<Step>('asking');
  if (!preview) return null;
  const merge = () => {
    setStep('saving');
    void importBackup(records, preview.removesMost).then(
      () => onEnd(true),
      () => setStep('failed'),
    );
  };
  return (
    <div className="backup-preview">
      <h3>{words.preview}</h3>
      <PreviewLines preview={preview} />
      <Decision {...{ preview, step }} onMerge={merge} onCancel={() => onEnd(false)} />
      <p role="status">
        {step === 'saving' && words.saving}
        {step === 'failed' && words.notSaved}
      </p>
    </div>
  );
}

interface DecisionProps {
  preview: ImportPreview;
  step: Step;
  onMerge(): void;
  onCancel(): void;
}

function Decision({ preview, step, onMerge, onCancel }: DecisionProps) {
  const words = useMessages('backup');
  const id = useId();
  const [typed, setTyped] = useState('');
  const isAllowed = !preview.removesMost || typed.trim() === words.muchWord;
  return (
    <form
      className="backup-decision"
      onSubmit={(event) => {
        event.preventDefault();
        onMerge();
      }}
    >
      {preview.removesMost && (
        <label htmlFor={id}>
          {words.much} <b>{words.muchWord}</b>
          <input
            id={id}
            className="text-field"
            aria-label={words.muchLabel}
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
      )}
      {!isEmptyDiff(preview) && (
        <button type="submit" className="button" disabled={!isAllowed || step === 'saving'}>
          {words.merge}
        </button>
      )}
      <button type="button" className="button" onClick={onCancel}>
        {words.cancel}
      </button>
    </form>
  );
}

/** Compares the records with the library as it is when they arrive. */
function usePreview(records: Records): ImportPreview | undefined {
  const [preview, setPreview] = useState<ImportPreview>();
  useEffect(() => {
    let isWanted = true;
    const compare = (before: Records) => isWanted && setPreview(previewImport(before, records));
    const empty: Records = { marks: [], rules: [], metadata: [] };
    void readLibrary().then(compare, () => compare(empty));
    return () => {
      isWanted = false;
    };
  }, [records]);
  return preview;
}
