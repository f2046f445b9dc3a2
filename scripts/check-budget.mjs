/**
 * What a first visit to a day may download, gzip: script ≤ 150 kB and data ≤ 60 kB (75 kB for the largest day); Markdown and formulas
 * come later. Reads a built site and the app that is in it: `node scripts/check-budget.mjs [dist]`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtApp } from './products.mjs';

const SCRIPT_KB = 150;
const DATA_KB = 60;
const LARGEST_DAY_KB = 75;
/** The build closes a segment before it passes this; only a day that is larger alone does. */
const SEGMENT_KB = 50;
/** Packages that a list of titles does not need. */
const LATER = ['react-markdown', 'micromark', 'temml', 'dexie'];
/** Modules that a day shows, with a formula in one of its titles: their chunks count, lazy or not. */
const DAY_MODULES =
  /^src\/(?:pages\/(?:day\/|reading-pane\/(?:frame\/(?!list-(?:end|bar))|list-focus\/(?!windowed)|paper\/(?:choose|detail)))|features\/(?:digest-table|day-head)\/|ui\/title-text\/scanned-title\.)/;
/** The module of each language that holds the texts of the first screen. */
const LANGUAGE_MODULE = /^src\/messages\/[^/]+\/areas\.ts$/;

/**
 * `app` is the folder of the built app, which knows which module is in which chunk.
 * @returns {{ lines: string[], failures: string[] }}
 */
export function checkBudget(dist, app) {
  const lines = [];
  const failures = [];
  const check = (name, value, limit, found = value > 0) => {
    lines.push(`${name}: ${value.toFixed(1)} kB of ${limit}`);
    if (!found) failures.push(`${name}: nothing was found to weigh in ${dist}`);
    if (value > limit) failures.push(`${name}: ${value.toFixed(1)} kB gzip, the limit is ${limit}`);
  };
  const chunks = readJson(app, 'chunks.json') ?? {};
  const scripts = dayScripts(chunks);
  const language = heaviestLanguage(chunks, dist);
  if (language === 0) failures.push(`no chunk holds the texts of a language in ${dist}`);
  const script = sumOf(scripts.map((file) => kilobytes(dist, file))) + language;
  check('script of a first visit', script, SCRIPT_KB);
  const data = dataOfVisits(dist);
  // Where every day fills a segment alone, only the second limit says anything.
  check('data of a first visit', data.usual, DATA_KB, data.largest > 0);
  check('data of the largest day', data.largest, LARGEST_DAY_KB);
  failures.push(...findEarly(chunks, scripts));
  return { lines, failures };
}

/** The entry, the chunks of a day's modules, and all that these import at once. */
function dayScripts(chunks) {
  const seen = new Set();
  const visit = (file) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const one of chunks[file]?.imports ?? []) visit(one);
  };
  for (const [file, { entry, modules }] of Object.entries(chunks))
    if (entry || modules.some((name) => DAY_MODULES.test(name))) visit(file);
  return [...seen];
}

/** A first visit loads the first texts of one language, whichever the browser prefers. */
function heaviestLanguage(chunks, dist) {
  const isLanguage = ({ modules }) => modules.some((name) => LANGUAGE_MODULE.test(name));
  const languages = Object.keys(chunks).filter((file) => isLanguage(chunks[file]));
  return Math.max(0, ...languages.map((file) => kilobytes(dist, file)));
}

/** Pointer, manifest and one segment: the heaviest of the usual ones, and the heaviest of all. */
function dataOfVisits(dist) {
  const pointer = readJson(dist, 'data/current.json');
  if (!pointer) return { usual: 0, largest: 0 };
  const head = kilobytes(dist, 'data/current.json') + kilobytes(dist, pointer.manifest);
  const segments = readdirSync(join(dist, 'data')).filter((name) => name.startsWith('segment-'));
  const weights = segments.map((name) => {
    const days = new Set(readJson(dist, `data/${name}`).digests.map(({ day }) => day));
    const kb = kilobytes(dist, `data/${name}`);
    return { kb: head + kb, usual: kb <= SEGMENT_KB || days.size > 1 };
  });
  const heaviest = (some) => Math.max(0, ...some.map(({ kb }) => kb));
  return { usual: heaviest(weights.filter(({ usual }) => usual)), largest: heaviest(weights) };
}

/** What must come later must be in some later chunk, else the look-out has gone blind. */
function findEarly(chunks, early) {
  return LATER.flatMap((name) => {
    const files = Object.keys(chunks).filter((file) => chunks[file].modules.includes(name));
    if (files.length === 0) return [`${name} is in no chunk: the check no longer knows what to look for`];
    const wrong = files.filter((file) => early.includes(file));
    return wrong.map((file) => `${name} is in ${file}, which every first visit loads`);
  });
}

function kilobytes(dist, file) {
  return gzipSync(readFileSync(join(dist, file))).length / 1000;
}

function sumOf(values) {
  return values.reduce((sum, value) => sum + value, 0);
}

function readJson(dist, file) {
  const path = join(dist, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

if (process.argv[1]?.endsWith('check-budget.mjs')) {
  const { lines, failures } = checkBudget(resolve(process.argv[2] ?? 'dist'), await builtApp());
  for (const line of lines) console.log(line);
  for (const line of failures) console.error(line);
  if (failures.length > 0) process.exitCode = 1;
}
