/** What an import would change, in a few lines, and each remark that would hold two texts. */
import { useMessages } from '#components/use-messages.ts';
import { type ImportPreview, isNothing, sumOf } from '#state/library/merge/import-preview.ts';
import { type Mark, remarkOf } from '#state/library/store/mark.ts';

/** More would be a page of their own. */
const CONFLICTS_SHOWN = 20;

export function PreviewLines({ preview }: { preview: ImportPreview }) {
  const words = useMessages('backup');
  if (isNothing(preview)) return <p>{words.nothingNew}</p>;
  const { conflicts } = preview;
  return (
    <>
      <dl>
        {(['fresh', 'changed', 'gone'] as const)
          .filter((kind) => sumOf(preview[kind]) > 0)
          .map((kind) => (
            <div key={kind}>
              <dt>{words[kind]}</dt>
              <dd>{words.things(preview[kind])}</dd>
            </div>
          ))}
      </dl>
      {conflicts.length > 0 && <p>{words.conflicts(conflicts.length)}</p>}
      {conflicts.slice(0, CONFLICTS_SHOWN).map((mark) => (
        <Conflict key={mark.id} mark={mark} />
      ))}
    </>
  );
}

function Conflict({ mark }: { mark: Mark }) {
  const { titleZh, titleEn } = mark.paper ?? {};
  return (
    <details className="backup-conflict">
      <summary>{titleZh ?? titleEn ?? mark.id}</summary>
      <pre>{remarkOf(mark)}</pre>
    </details>
  );
}
