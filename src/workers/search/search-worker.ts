/** The worker of search: messages in, answers out; the rules stand beside it. */
import { isKept } from '#workers/is-cached.ts';
import { SearchEngine } from './search-engine.ts';
import { readOverNetwork } from './search-io.ts';

const engine = new SearchEngine({
  post: (answer) => self.postMessage(answer),
  reader: readOverNetwork,
  pause: turn,
  isKept,
});

self.onmessage = ({ data }: MessageEvent<unknown>) => engine.receive(data);

const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

/** To the end of the queue of messages: what the page sent meanwhile is received first. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(0);
  });
}
