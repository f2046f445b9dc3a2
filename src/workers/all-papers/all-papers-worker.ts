/** The worker of the table of all papers: messages in, answers out; the rules stand beside it. */
import type { TableRequest } from '#core/protocol/all-papers-messages.ts';
import { isKept } from '#workers/is-cached.ts';
import { fetchJson } from './fetch-json.ts';
import { TableSession } from './table-session.ts';

const session = new TableSession(
  (answer) => self.postMessage(answer),
  (base) => fetchJson(base),
  isKept,
);

self.onmessage = ({ data }: MessageEvent<TableRequest>) => session.receive(data);
