/** A time as the reader's clock says it: 2026-11-25 08:30. */
export function localTime(at: number): string {
  return new Date(at).toLocaleString('sv', { dateStyle: 'short', timeStyle: 'short' });
}
