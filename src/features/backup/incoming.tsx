/** Records on the doorstep: what they would change, the reader's consent, and whether they are kept. */

import { useEffect, useId, useState } from 'react';
import { useMessages } from '#components/use-messages.ts';
import { importBackup, readLibrary } from '#state/library/backup/backup-commands.ts';
import type { Records } from '#state/library/database/library-records.ts';
import { type ImportPreview, isEmptyDiff, previewImport } from '#state/library/merge/import-preview.ts';
import { PreviewLines } from './preview-lines.tsx';

interface Props {
  records: Records;
  /** Whether they are on the disk now, or not wanted. */
  onOver(kept: boolean): void;
}

type Step = 'asking' | 'saving' | 'failed';

export function Incoming({ records, onOver }: Props) {
  const words = useMessages('backup');
  const preview = usePreview(records);
  const [step, setStep] = useState<Step>('asking');
  if (!preview) return null;
  const merge = () => {
    setStep('saving');
    void importBackup(records, preview.removesMost).then(
      () => onOver(true),
      () => setStep('failed'),
    );
  };
  return (
    <div className="backup-preview">
      <h3>{words.preview}</h3>
      <PreviewLines preview={preview} />
      <Decision {...{ preview, step }} onMerge={merge} onCancel={() => onOver(false)} />
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

/** Against what is on the disk when the records come. */
function usePreview(records: Records): ImportPreview | undefined {
  const [preview, setPreview] = useState<ImportPreview>();
  useEffect(() => {
    let isWanted = true;
    const against = (before: Records) => isWanted && setPreview(previewImport(before, records));
    const nothing: Records = { marks: [], rules: [], metadata: [] };
    void readLibrary().then(against, () => against(nothing));
    return () => {
      isWanted = false;
    };
  }, [records]);
  return preview;
}
