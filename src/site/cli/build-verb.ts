/** `build`: digests become a site in a folder. */
import { planSite, type SiteRequest } from '#site/config/plan-site.ts';
import { buildSite } from '#site/publish/build-site.ts';
import { summarizeSite } from '#site/publish/site-summary.ts';
import { describeChanges, describeProblemsOf, describeSite } from './describe-site.ts';
import { appFolder, cacheFolder } from './installation.ts';
import { Progress } from './progress.ts';
import { type Call, type ExitStatus, type Options, UsageError, type Verb } from './verb.ts';

/** Of every verb that makes a site. */
export const SITE_OPTIONS: Options = {
  config: {
    value: 'FILE',
    text: 'the configuration; without it lectern.config.json here or beside the digests',
  },
  base: {
    value: 'PATH',
    text: 'the site’s path, where it holds a name that Lectern uses itself, such as /d/',
  },
  cache: { value: 'DIR', text: 'where parts are kept for the next build; without it a folder of this user' },
  'no-cache': { text: 'make everything anew and keep nothing' },
};

const OPTIONS: Options = {
  out: { value: 'DIR', text: 'the folder that becomes the site; without it site' },
  ...SITE_OPTIONS,
  'no-offline': { text: 'no offline use: removes a service worker installed earlier' },
  compress: { text: 'write .br and .gz files beside the others, for a server that hands them out' },
  strict: { text: 'exit with 1 where there is any problem; the site is written' },
  force: { text: 'replace a folder that Lectern did not write' },
  json: { text: 'print the result as one JSON object' },
};

export const buildVerb: Verb = {
  name: 'build',
  operands: '[PATH…]',
  summary: 'make a site of digests',
  details: [
    'PATH is a file or a folder, read with all folders below it. Without one: what the configuration names.',
  ],
  options: OPTIONS,
  examples: [
    ['build digests', 'the site in the folder site, to be uploaded to any static host'],
    ['build digests --out public --strict', 'in a workflow that fails on any problem'],
  ],
  run: runBuild,
};

async function runBuild(call: Call): Promise<ExitStatus> {
  const { given, terminal } = call;
  const progress = new Progress(terminal);
  const out = String(given.out ?? 'site');
  const site = await buildSite({
    ...(await readSiteOptions(call)),
    out,
    app: appFolder(),
    offline: !given['no-offline'],
    compress: Boolean(given.compress),
    force: Boolean(given.force),
    onProgress: progress.show,
    onWait: () => terminal.note(`Another build writes ${out}; this one waits for it.\n`),
  }).finally(() => progress.end());
  if (given.json) await terminal.write(`${JSON.stringify(summarizeSite(site, out))}\n`);
  else {
    for (const line of describeProblemsOf(site, out)) terminal.note(`${line}\n`);
    if (!given.quiet) await terminal.write(`${describeSite(site)} → ${out} (${describeChanges(site)})\n`);
  }
  const { length } = site.reading.problems;
  if (!given.strict || length === 0) return 0;
  terminal.warn('A build with problems fails with --strict; lectern check names each with a hint.\n');
  return 1;
}

/** Rejects where neither the command nor the configuration names any digests. */
export async function readSiteOptions({ paths, given }: Call): Promise<SiteRequest & { cache?: string }> {
  const base = given.base === undefined ? undefined : `/${given.base}/`.replace(/\/{2,}/g, '/');
  const cache = given['no-cache'] ? undefined : cacheFolder(given.cache);
  const config = given.config === undefined ? undefined : String(given.config);
  const request = { digests: paths, config, base };
  if ((await planSite(request)).digests.length > 0)
    return { ...request, ...(cache !== undefined && { cache }) };
  throw new UsageError('No file or folder is named; name one, as in: lectern build digests.');
}
