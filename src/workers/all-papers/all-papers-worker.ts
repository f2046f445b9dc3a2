/** The worker of the all-papers table: connects the session to messages and the network. */
import type { TableRequest } from '#core/protocol/all-papers-messages.ts';
import { isCached } from '#workers/is-cached.ts';
import { fetchJson } from './fetch-json.ts';
import { TableSession } from './table-session.ts';

const session = new TableSession({
  post: (response) => self.postMessage(response),
  fetchFrom: fetchJson,
  isCached,
});

self.onmessage = ({ data }: MessageEvent<TableRequest>) => session.receive(data);
