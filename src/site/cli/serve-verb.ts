/** `serve`: a site in the browser that follows every change of its digests. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BuiltSite, NothingReadError, SiteBuilder } from '#site/publish/build-site.ts';
import { describeProblems, describeSkipped } from '#site/read/describe-problems.ts';
import { LiveReload } from '#site/serve/live-reload.ts';
import { openBrowser } from '#site/serve/open-browser.ts';
import { type ServedSite, serveSite } from '#site/serve/serve-site.ts';
import { watchDigests } from '#site/serve/watch-digests.ts';
import { readSiteOptions, SITE_OPTIONS } from './build-verb.ts';
import { describeSite } from './describe-site.ts';
import { appFolder, samplesFor } from './installation.ts';
import { Progress } from './progress.ts';
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
  operands: 'PATH…',
  summary: 'show a site of digests in the browser, and follow every change',
  details: ['Where there is no folder digests yet, serve digests shows samples.'],
  options: OPTIONS,
  examples: [
    ['serve digests --open', 'the site in the browser, until Ctrl-C'],
    ['serve digests --host 0.0.0.0 --port 8080', 'for other devices in the same network, such as a phone'],
  ],
  run: runServe,
};

async function runServe({ paths, given, terminal, signal = untilInterrupted() }: Call): Promise<ExitStatus> {
  if (paths.length === 0)
    throw new UsageError('No file or folder is named; name one, as in: lectern serve digests.');
  const port = readPort(given.port);
  const preview = new Preview(paths, given, terminal);
  try {
    const watch = await watchDigests(paths, () => preview.build());
    const site = await serveSite({
      root: preview.out,
      ...(port !== undefined && { port }),
      ...(given.host !== undefined && { host: String(given.host) }),
      ...(given.base !== undefined && { base: String(given.base) }),
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

/** The site in a folder for as long as it is shown. */
class Preview {
  readonly out = mkdtempSync(join(tmpdir(), 'lectern-serve-'));
  readonly reload = new LiveReload();
  readonly #paths: readonly string[];
  readonly #given: Call['given'];
  readonly #terminal: Terminal;
  readonly #builders = new Map<string, SiteBuilder>();
  /** What was said already: a person who repairs a digest wants to know what is new. */
  readonly #said = new Set<string>();
  #progress: Progress;

  constructor(paths: readonly string[], given: Call['given'], terminal: Terminal) {
    this.#paths = paths;
    this.#given = given;
    this.#terminal = terminal;
    this.#progress = new Progress(terminal);
  }

  /** A failure is said, and the site stays what it was. */
  async build(): Promise<void> {
    this.#progress = new Progress(this.#terminal);
    try {
      this.#describe(await this.#builder().build());
      this.reload.announce();
    } catch (error) {
      if (!(error instanceof NothingReadError)) throw error;
      this.#terminal.warn(`${error.message}\n`);
    } finally {
      this.#progress.end();
    }
  }

  remove(): void {
    rmSync(this.out, { recursive: true, force: true });
  }

  #builder(): SiteBuilder {
    const samples = samplesFor(this.#paths);
    if (samples !== undefined) this.#say('There is no folder digests here yet: these are samples.');
    const digests = samples === undefined ? this.#paths : [samples];
    const known = this.#builders.get(digests.join());
    if (known) return known;
    const builder = new SiteBuilder({
      ...readSiteOptions(this.#given),
      digests,
      out: this.out,
      app: appFolder(),
      offline: Boolean(this.#given.offline),
      onProgress: (step) => this.#progress.show(step),
    });
    this.#builders.set(digests.join(), builder);
    return builder;
  }

  #describe(site: BuiltSite): void {
    const { skipped, problems } = site.reading;
    for (const line of describeSkipped(skipped)) this.#say(line);
    const unsaid = problems.filter((problem) => !this.#said.has(JSON.stringify(problem)));
    for (const problem of unsaid) this.#said.add(JSON.stringify(problem));
    for (const line of describeProblems(unsaid)) this.#terminal.note(`${line}\n`);
    this.#terminal.note(`${describeSite(site)}\n`);
  }

  #say(line: string): void {
    if (!this.#said.has(line)) this.#terminal.note(`${line}\n`);
    this.#said.add(line);
  }
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
