/** What an import would change, in a few lines, and each remark in which two texts would be joined. */
import { useMessages } from '#components/use-messages.ts';
import { displayText } from '#core/text/display-text.ts';
import { type ImportPreview, isEmptyDiff, sumCounts } from '#state/library/merge/import-preview.ts';
import { type Mark, remarkOf } from '#state/library/store/mark.ts';

const MAX_CONFLICTS = 20;

/** The counts of a preview, each with the key of its label. */
const CHANGES = [
  ['added', 'fresh'],
  ['changed', 'changed'],
  ['removed', 'gone'],
] as const;

export function PreviewLines({ preview }: { preview: ImportPreview }) {
  const words = useMessages('backup');
  if (isEmptyDiff(preview)) return <p>{words.nothingNew}</p>;
  const { conflicts } = preview;
  return (
    <>
      <dl>
        {CHANGES.filter(([kind]) => sumCounts(preview[kind]) > 0).map(([kind, label]) => (
          <div key={kind}>
            <dt>{words[label]}</dt>
            <dd>{words.things(preview[kind])}</dd>
          </div>
        ))}
      </dl>
      {conflicts.length > 0 && <p>{words.conflicts(conflicts.length)}</p>}
      {conflicts.slice(0, MAX_CONFLICTS).map((mark) => (
        <Conflict key={mark.id} mark={mark} />
      ))}
    </>
  );
}

function Conflict({ mark }: { mark: Mark }) {
  const { titleZh, titleEn } = mark.paper ?? {};
  return (
    <details className="backup-conflict">
      <summary>{displayText(titleZh ?? titleEn ?? mark.id)}</summary>
      <pre>{remarkOf(mark)}</pre>
    </details>
  );
}
