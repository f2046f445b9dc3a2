/** `serve`: a site in the browser that follows every change of its digests. */
import { planSite } from '#site/config/plan-site.ts';
import { openBrowser } from '#site/serve/open-browser.ts';
import { type ServedSite, serveSite } from '#site/serve/serve-site.ts';
import { watchDigests } from '#site/serve/watch-digests.ts';
import { readSiteOptions, SITE_OPTIONS } from './build-verb.ts';
import { Preview } from './preview.ts';
import type { Terminal } from './terminal.ts';
import { type Call, type ExitStatus, type Options, UsageError, type Verb } from './verb.ts';

const OPTIONS: Options = {
  port: { value: 'N', text: 'the port; without it 4173, or any free one' },
  host: {
    value: 'ADDRESS',
    text: 'the address to listen at, 0.0.0.0 for all; without it this machine alone',
  },
  open: { text: 'open it in the browser' },
  offline: {
    text: 'with offline use, as the published site has; pages then do not follow changes by themselves',
  },
  ...SITE_OPTIONS,
  json: { text: 'print the address as a JSON object' },
};

export const serveVerb: Verb = {
  name: 'serve',
  operands: '[PATH…]',
  summary: 'show a site of digests in the browser, and follow every change',
  details: ['Where there is no folder digests yet, serve digests shows samples.'],
  options: OPTIONS,
  examples: [
    ['serve digests --open', 'the site in the browser, until Ctrl-C'],
    ['serve digests --host 0.0.0.0 --port 8080', 'for other devices in the same network, such as a phone'],
  ],
  run: runServe,
};

async function runServe(call: Call): Promise<ExitStatus> {
  const { given, terminal, signal = untilInterrupted() } = call;
  const port = readPort(given.port);
  const options = await readSiteOptions(call);
  const { digests, base = '/', file } = await planSite(options);
  const preview = new Preview(options, Boolean(given.offline), terminal);
  try {
    const watched = file === undefined ? digests : [...digests, file];
    const watch = await watchDigests(watched, () => preview.build());
    const site = await serveSite({
      root: preview.out,
      base,
      ...(port !== undefined && { port }),
      ...(given.host !== undefined && { host: String(given.host) }),
      ...(!given.offline && { reload: preview.reload }),
    });
    await announce(site, given, terminal);
    await aborted(signal);
    watch.stop();
    await site.close();
  } finally {
    preview.remove();
  }
  return 0;
}

async function announce({ url }: ServedSite, given: Call['given'], terminal: Terminal): Promise<void> {
  if (given.json) await terminal.write(`${JSON.stringify({ url })}\n`);
  else await terminal.write(`Lectern is at ${url}  (Ctrl-C ends it)\n`);
  if (given.open) openBrowser(url);
}

function readPort(text: string | true | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new UsageError(`--port ${text} is no port; it is a number from 0, for any free one, to 65535.`);
}

/** A second Ctrl-C ends the process at once. */
function untilInterrupted(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => controller.abort());
  return controller.signal;
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
