/** Shows which part of a query is wrong, and why. */
import './hit-list.css';
import { useMessages } from '#components/use-messages.ts';
import type { QueryError } from '#core/query/query.ts';

/** Characters of the query shown before, in and after the error. */
const CONTEXT = 60;

export function QueryErrorMessage({ text, error }: { text: string; error: QueryError }) {
  const search = useMessages('search');
  const end = error.start + error.length;
  const before = text.slice(Math.max(0, error.start - CONTEXT), error.start);
  return (
    <div className="query-mistake" role="status">
      <code>
        {before.length < error.start && '…'}
        {before}
        <u>{text.slice(error.start, Math.min(end, error.start + CONTEXT))}</u>
        {text.slice(end, end + CONTEXT)}
      </code>
      <p>{search.wrong[error.kind](error.field ?? '')}</p>
    </div>
  );
}
