/** The worker of the all-papers table: connects the session to messages and the network. */
import type { TableRequest } from '#core/protocol/all-papers-messages.ts';
import { isCached } from '#workers/is-cached.ts';
import type { FetchJson } from './segment-stream.ts';
import { TableSession } from './table-session.ts';

const session = new TableSession({
  post: (response) => self.postMessage(response),
  fetchFrom: fetchJson,
  isCached,
});

self.onmessage = ({ data }: MessageEvent<TableRequest>) => session.receive(data);

/** `base` is the absolute URL of the site's folder. The result rejects if a file cannot be fetched or is not JSON. */
function fetchJson(base: string): FetchJson {
  return async (file, priority) => {
    const response = await fetch(new URL(file, base), { priority });
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    return response.json();
  };
}
