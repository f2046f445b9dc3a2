/** A value that lives outside of components and tells those which show it when it changes. */
import { useSyncExternalStore } from 'react';

export class ToldValue<Value> {
  readonly #listeners = new Set<() => void>();
  #value: Value;

  constructor(first: Value) {
    this.#value = first;
  }

  readonly get = (): Value => this.#value;

  set(next: Value): void {
    if (next === this.#value) return;
    this.#value = next;
    for (const listener of this.#listeners) listener();
  }

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

export function useTold<Value>({ listen, get }: ToldValue<Value>): Value {
  return useSyncExternalStore(listen, get);
}
