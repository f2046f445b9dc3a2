/** From the result of a command to the change of the view, and to the notice that the reader sees. */
import type { Records } from '#state/library/database/library-records.ts';
import type { Mark } from '#state/library/database/mark-schema.ts';
import type { CommandResult } from './library-commands.ts';
import type { LibraryNotice, LibraryView } from './library-view.ts';
import type { Intent } from './mark-change.ts';

/** Records as a change of the view. Marks are added to the given ones; rules and metadata replace all others. */
export function toView(
  { marks, rules, metadata }: Partial<Records>,
  before: ReadonlyMap<string, Mark>,
): Partial<LibraryView> {
  return {
    ...(marks && { marks: new Map([...before, ...marks.map((mark) => [mark.id, mark] as const)]) }),
    ...(rules && { rules: rules.filter(({ isGone }) => !isGone) }),
    ...(metadata && { metadata: new Map(metadata.map((entry) => [entry.key, entry])) }),
  };
}

/** The results of consecutive commands as one: of the same record, the last one counts. */
export function joinResults(results: readonly (CommandResult | undefined)[]): CommandResult {
  const all = results.filter((result) => result !== undefined);
  const { rules, metadata } = all.findLast((result) => result.rules) ?? {};
  return {
    marks: all.flatMap(({ marks = [] }) => marks),
    ...(rules && { rules }),
    ...(metadata && { metadata }),
    count: all.reduce((sum, { count }) => sum + count, 0),
  };
}

const NOTICES = { read: ['unread', 'read'], starred: ['unstar', 'star'], tag: ['untag', 'tag'] } as const;

/** None for a remark: its field shows that it is saved, and the last notice goes, since its undo would now revert the remark. */
export function noticeFor({ field, is }: Intent): LibraryNotice['kind'] | undefined {
  return field === 'remark' ? undefined : NOTICES[field][is ? 1 : 0];
}
