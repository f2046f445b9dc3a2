/** The site in a folder of its own for as long as `serve` shows it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError } from '#site/config/load-config.ts';
import type { SiteRequest } from '#site/config/plan-site.ts';
import { type BuiltSite, NothingReadError, SiteBuilder } from '#site/publish/build-site.ts';
import { describeProblems, describeSkipped } from '#site/read/describe-problems.ts';
import { LiveReload } from '#site/serve/live-reload.ts';
import { describeSite } from './describe-site.ts';
import { appFolder, samplesFor } from './installation.ts';
import { Progress } from './progress.ts';
import type { Terminal } from './terminal.ts';

export class Preview {
  readonly out = mkdtempSync(join(tmpdir(), 'lectern-serve-'));
  readonly reload = new LiveReload();
  readonly #options: SiteRequest;
  readonly #offline: boolean;
  readonly #terminal: Terminal;
  readonly #builders = new Map<string, SiteBuilder>();
  /** What was said already: a person who repairs a digest wants to know what is new. */
  readonly #said = new Set<string>();
  #progress: Progress;

  constructor(options: SiteRequest, offline: boolean, terminal: Terminal) {
    this.#options = options;
    this.#offline = offline;
    this.#terminal = terminal;
    this.#progress = new Progress(terminal);
  }

  /** A mistake in digests or configuration is said, and the site stays what it was. */
  async build(): Promise<void> {
    this.#progress = new Progress(this.#terminal);
    try {
      this.#describe(await this.#builder().build());
      this.reload.announce();
    } catch (error) {
      if (!(error instanceof NothingReadError || error instanceof ConfigError)) throw error;
      this.#terminal.warn(`${error.message}\n`);
    } finally {
      this.#progress.end();
    }
  }

  remove(): void {
    rmSync(this.out, { recursive: true, force: true });
  }

  #builder(): SiteBuilder {
    const samples = samplesFor(this.#options.digests);
    if (samples !== undefined) this.#say('There is no folder digests here yet: these are samples.');
    const digests = samples === undefined ? this.#options.digests : [samples];
    const known = this.#builders.get(digests.join());
    if (known) return known;
    const builder = new SiteBuilder({
      ...this.#options,
      digests,
      out: this.out,
      app: appFolder(),
      offline: this.#offline,
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
