/** A query that cannot be read: which part of it, and why, in plain words. */
import { useMessages } from '#components/use-messages.ts';
import './hit-list.css';
import type { QueryError } from '#core/query/query.ts';

/** What of a long query is shown before the mistake. */
const SHOWN_BEFORE = 60;

export function QueryMistake({ text, error }: { text: string; error: QueryError }) {
  const search = useMessages('search');
  const end = error.start + error.length;
  const before = text.slice(Math.max(0, error.start - SHOWN_BEFORE), error.start);
  return (
    <div className="query-mistake" role="status">
      <code>
        {before.length < error.start && '…'}
        {before}
        <u>{text.slice(error.start, Math.min(end, error.start + SHOWN_BEFORE))}</u>
        {text.slice(end, end + SHOWN_BEFORE)}
      </code>
      <p>{search.wrong[error.kind](error.field ?? '')}</p>
    </div>
  );
}
