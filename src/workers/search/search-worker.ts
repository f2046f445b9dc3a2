/** The search worker: connects the engine to messages, the network and the caches. */
import { isCached } from '#workers/is-cached.ts';
import { SearchEngine } from './search-engine.ts';
import { readOverNetwork } from './search-io.ts';

const engine = new SearchEngine({
  post: (response) => self.postMessage(response),
  openReader: readOverNetwork,
  yieldToMessages,
  isCached,
});

self.onmessage = ({ data }: MessageEvent<unknown>) => engine.receive(data);

const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

/** Resolves in a later task, after the messages that are already queued. */
function yieldToMessages(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(0);
  });
}
