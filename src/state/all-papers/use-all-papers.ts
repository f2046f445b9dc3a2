/** The table of all papers for components: the rows around what is on the screen, where a paper stands, and how far the stream is. */

import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Manifest } from '#core/dataset/manifest.ts';
import type { ContentLanguage } from '#core/paper/row.ts';
import type { TableAnswer, TableFind, TableProgress, TableView } from '#core/protocol/all-papers-messages.ts';
import { Store, useStore } from '#state/store.ts';
import type { AllPlace } from '#state/url/all-place.ts';
import { tableClient } from './table-client.ts';
import { type Snapshot, TableWindow } from './table-window.ts';

/** Told of a new snapshot just before it is rendered: by how many rows what was on the screen has moved, or that it is another view. */
export type Arrange = (snapshot: Snapshot, shift: number, isNew: boolean) => void;

export interface OpenTable {
  snapshot: Snapshot;
  /** These rows are in sight; the last one is not included. */
  see(first: number, last: number): void;
  /** Asks for a view ahead of the render that will show it. */
  prepare(view: TableView, first?: number): void;
  /** The worker's code could not be had; `restart` asks for it again. */
  broken: boolean;
  restart(): void;
}

/** Streams the archive while mounted. `startAt` says from which row on a view is shown first. */
export function useTable(
  manifest: Manifest | undefined,
  view: TableView,
  { arrange, startAt }: { arrange: Arrange; startAt(view: TableView): number },
): OpenTable {
  const [store] = useState(() => new TableStore());
  const { snapshot, broken } = useStore(store.state);
  const onArrange = useEffectEvent(arrange);
  const onStart = useEffectEvent(startAt);
  useEffect(() => store.attach((next, shift, isNew) => onArrange(next, shift, isNew)), [store]);
  useEffect(() => {
    if (!manifest || broken) return;
    tableClient.open(manifest);
    store.window.refresh();
  }, [manifest, broken, store]);
  useEffect(() => {
    if (manifest) store.window.show(view, onStart(view));
  }, [manifest, view, store]);
  return { snapshot, broken, see: store.see, prepare: store.prepare, restart: store.restart };
}

/** Lets the stream run over the newest so many segments while mounted; afterwards it waits. */
export function useTableStream(manifest: Manifest | undefined, segments: number): void {
  useEffect(() => {
    if (!manifest) return;
    tableClient.open(manifest);
    tableClient.send({ kind: 'run', segments });
    return () => tableClient.send({ kind: 'run', segments: 0 });
  }, [manifest, segments]);
}

/** Where a paper stands in a view; the last answer stays until the next one. Undefined: no paper, or not known yet. */
export function useTableFind(view: TableView, id: string | undefined, progress: TableProgress | undefined) {
  const [found, setFound] = useState<{ id: string; view: TableView; find: TableFind }>();
  const segments = progress?.segments;
  useEffect(() => {
    if (id === undefined || segments === undefined) return;
    const ticket = nextFind();
    const stop = tableClient.answers.subscribe((answer) => {
      if (answer?.kind === 'find' && answer.ticket === ticket) setFound({ id, view, find: answer });
    });
    tableClient.send({ kind: 'find', ticket, view, id });
    return stop;
  }, [view, id, segments]);
  return found && found.id === id && found.view === view ? found.find : undefined;
}

export function useRetryTable(): () => void {
  return useCallback(() => tableClient.send({ kind: 'retry' }), []);
}

/** One object for each view, so that views are compared by what they are. */
export function tableView(
  { filters, sort }: Pick<AllPlace, 'filters' | 'sort'>,
  titleFirst: ContentLanguage,
): TableView {
  const view: TableView = { filters, titleFirst, ...(sort && { sort }) };
  const key = JSON.stringify(view);
  const known = views.get(key) ?? view;
  views.set(key, known);
  return known;
}

const views = new Map<string, TableView>();

let finds = 0;

function nextFind(): number {
  finds += 1;
  return finds;
}

class TableStore {
  readonly window = new TableWindow(
    (request) => tableClient.send(request),
    (shift) => this.#changed(shift),
  );
  readonly state = new Store({ snapshot: this.window.snapshot, broken: false });
  #arrange: Arrange | undefined;

  readonly see = (first: number, last: number) => this.window.see(first, last);

  readonly prepare = (view: TableView, first?: number) => this.window.show(view, first);

  readonly restart = () => this.state.set({ ...this.state.get(), broken: false });

  attach(arrange: Arrange): () => void {
    this.#arrange = arrange;
    const stops = [
      tableClient.answers.subscribe((answer) => answer && this.#receive(answer)),
      tableClient.failures.subscribe(() => this.state.set({ ...this.state.get(), broken: true })),
    ];
    return () => {
      for (const stop of stops) stop();
      this.#arrange = undefined;
    };
  }

  /** Scroll and rows change together, in the frame in which the answer came. */
  #receive(answer: TableAnswer): void {
    if (answer.kind === 'grown') this.window.refresh();
    else if (answer.kind === 'look') flushSync(() => this.window.receive(answer));
  }

  #changed(shift: number): void {
    const { snapshot } = this.window;
    const isNew = this.state.get().snapshot.view !== snapshot.view;
    this.#arrange?.(snapshot, shift, isNew);
    this.state.set({ snapshot, broken: false });
  }
}
