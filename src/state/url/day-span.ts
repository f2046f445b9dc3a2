/** The days of a list in its address: one day, `2025-09-28`, or a span, `2025-09-20..2025-09-28`. */
import * as v from 'valibot';
import { daySchema } from './address-terms.ts';

export interface DaySpan {
  /** The last day. */
  day: string;
  /** The first day, if there are several. */
  since?: string;
}

export function parseSpan(text: string | undefined): DaySpan | undefined {
  const [first, last = first, ...more] = text?.split('..') ?? [];
  if (!v.is(daySchema, first) || !v.is(daySchema, last) || more.length > 0 || first > last) return undefined;
  return first === last ? { day: last } : { since: first, day: last };
}

export function spanText({ day, since }: DaySpan): string {
  return since === undefined ? day : `${since}..${day}`;
}
