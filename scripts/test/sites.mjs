/**
 * The sites that tests open. Each is built once, before any test runs, and kept below `.cache/` under a hash of all that goes into it:
 * app, command, digests and options. `node scripts/test/sites.mjs NAME…` builds them and prints their folders.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../prepare.mjs';
import { builtApp, bundledCommand } from '../products.mjs';
import { hashFolder } from './hash-folder.mjs';
import { copyWithLanguage } from './made-up-language.mjs';

/** Real digests of many months, for long tests; the folder may be missing. */
export const CORPUS = resolve(ROOT, '../shared/corpus/daily-papers');
const SAMPLES = join(ROOT, 'digests');
const KEPT = join(ROOT, '.cache/test-sites');

/**
 * @typedef {object} SiteOptions
 * @property {string} [digests] folder of digests, the samples by default
 * @property {Record<string, string>} [added] digests by file name, besides those of the folder
 * @property {string} [version] part of every chunk's name, so that no chunk is called as in another version
 * @property {(folder: string) => void} [copySources] makes the changed sources that the app is built from
 * @property {boolean} [offline] false: the build that takes the service worker away
 */

/** @type {Record<string, SiteOptions>} */
const SITES = {
  samples: {},
  next: { version: 'next' },
  // A row without a day lies in a data file of its own; this one is of a paper that a day has, too.
  more: {
    added: {
      ...generatedDay('2026-05-15', 30),
      'some-day.md': '| 标题 | PDF链接 |\n|---|---|\n| 又译 | [PDF](http://arxiv.org/pdf/2509.21318v1) |\n',
    },
  },
  translated: { version: 'translated', copySources: copyWithLanguage },
  before: { version: 'before' },
  last: { version: 'last' },
  now: { version: 'now' },
  off: { offline: false },
  large: { added: generatedDay('2026-05-15', 900) },
  corpus: { digests: CORPUS },
};

/** Sites that `npm test` opens, and all of them, for the long tests. */
export const TEST_SITES = ['samples', 'next', 'more', 'translated'];
export const LONG_SITES = Object.keys(SITES).filter((name) => name !== 'corpus' || existsSync(CORPUS));

/** A digest of so many papers of one day. */
function generatedDay(day, papers) {
  const rows = Array.from(
    { length: papers },
    (_, index) =>
      `| 新论文之 ${index + 1} | Ada Reader | [PDF](http://arxiv.org/pdf/2605.9${String(index).padStart(4, '0')}v1) | 说的是第 ${index + 1} 件事。 |`,
  );
  const head = [`# arxiv ${day}`, '', '| 标题 | 作者 | PDF链接 |  摘要 |', '|------|------|--------|------|'];
  return { [`${day}-arxiv.md`]: `${[...head, ...rows].join('\n')}\n` };
}

/**
 * Builds what is not there yet, one site after the other.
 * @param {readonly string[]} names
 * @returns {Promise<Record<string, string>>} the folder of each site
 */
export async function ensureSites(names) {
  const command = await bundledCommand();
  /** @type {Record<string, string>} */
  const folders = {};
  for (const name of names) folders[name] = await ensureSite(name, command);
  return folders;
}

async function ensureSite(name, command) {
  const { digests = SAMPLES, version = '', copySources, ...options } = SITES[name];
  const app = await builtApp({ name: version, copySources });
  const folder = join(KEPT, `${name}-${hashFolder(digests, JSON.stringify([app, command, options]))}`);
  if (existsSync(folder)) return folder;
  mkdirSync(KEPT, { recursive: true });
  const workshop = mkdtempSync(join(KEPT, '.unfinished-'));
  try {
    const { buildSite } = await import(pathToFileURL(command).href);
    await buildSite({
      digests: [withAdded(digests, options.added, workshop)],
      out: join(workshop, 'site'),
      app,
      ...options,
    });
    removeOlder(name);
    if (!existsSync(folder)) renameSync(join(workshop, 'site'), folder);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
  return folder;
}

function withAdded(digests, added, workshop) {
  if (!added) return digests;
  const copy = join(workshop, 'digests');
  cpSync(digests, copy, { recursive: true });
  for (const [file, text] of Object.entries(added)) writeFileSync(join(copy, file), text);
  return copy;
}

function removeOlder(name) {
  for (const other of readdirSync(KEPT))
    if (other.slice(0, other.lastIndexOf('-')) === name) rmSync(join(KEPT, other), { recursive: true });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  console.log(await ensureSites(process.argv.length > 2 ? process.argv.slice(2) : TEST_SITES));
