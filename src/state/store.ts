/** One observable value. Whatever components render and React does not hold itself is a `Store`. */
import { useSyncExternalStore } from 'react';

/** A value that can be read and watched: a `Store`, or an object that wraps one. */
export interface Readable<Value> {
  get(): Value;
  /** Calls `listener` with each new value, until the returned function is called. */
  subscribe(listener: (value: Value) => void): () => void;
}

export class Store<Value> implements Readable<Value> {
  readonly #listeners = new Set<(value: Value) => void>();
  #value: Value;

  constructor(initial: Value) {
    this.#value = initial;
  }

  readonly get = (): Value => this.#value;

  /** Calls no listener where the value stays the same by `Object.is`. */
  readonly set = (next: Value): void => {
    if (Object.is(next, this.#value)) return;
    this.#value = next;
    for (const listener of this.#listeners) listener(next);
  };

  readonly subscribe = (listener: (value: Value) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };
}

/** The value, or what `select` takes from it; the component renders again when that changes. `select` must not make a new object. */
export function useStore<Value>(store: Readable<Value>): Value;
export function useStore<Value, Selected>(
  store: Readable<Value>,
  select: (value: Value) => Selected,
): Selected;
export function useStore<Value>(
  { get, subscribe }: Readable<Value>,
  select?: (value: Value) => unknown,
): unknown {
  return useSyncExternalStore(subscribe, () => (select ? select(get()) : get()));
}
