/**
 * The first-load budget: what a first visit to a day may download, compressed. Script ≤ 150 kB, data ≤ 60 kB (75 kB for the largest day);
 * Markdown and formulas load later. Reads a built site and the app in it: `node scripts/check-budget.mjs [dist]`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtApp } from './products.mjs';

const SCRIPT_KB = 150;
const DATA_KB = 60;
const LARGEST_DAY_KB = 75;
/** The build closes a segment before it exceeds this size; only a single day can be larger. */
const SEGMENT_KB = 50;
/** Packages and modules that a list of titles does not need: they must not be in the first load. */
const LATER = ['src/core/text/scan-text.ts', 'react-markdown', 'micromark', 'temml', 'dexie'];
/** Modules that a day shows, if a title has a formula: their chunks count, even if they are lazy. */
const DAY_MODULES =
  /^src\/(?:pages\/(?:day\/(?!day-list-end)|reading-pane\/(?:frame\/(?!list-bar)|list-focus\/(?!virtual)|paper\/(?:choose|detail|open-paper)))|features\/(?:digest-table|day-head)\/|ui\/title-text\/dollar-title\.)/;
/** The module of each language with the texts of the first screen. */
const LANGUAGE_MODULE = /^src\/messages\/[^/]+\/areas\.ts$/;

/**
 * @param {string} dist folder of the site
 * @param {string} app folder of the built app, with the list of chunks and their modules
 * @returns {{ lines: string[], failures: string[] }}
 */
export function checkBudget(dist, app) {
  const lines = [];
  const failures = [];
  const check = (name, value, limit, found = value > 0) => {
    lines.push(`${name}: ${value.toFixed(1)} kB of ${limit}`);
    if (!found) failures.push(`${name}: nothing to measure in ${dist}`);
    if (value > limit) failures.push(`${name}: ${value.toFixed(1)} kB gzip, the limit is ${limit}`);
  };
  const chunks = readJson(app, 'chunks.json') ?? {};
  const scripts = dayScripts(chunks);
  const language = largestLanguage(chunks, dist);
  if (language === 0)
    failures.push(`no chunk has the texts of a language: update LANGUAGE_MODULE in check-budget.mjs`);
  const script = sumOf(scripts.map((file) => kilobytes(dist, file))) + language;
  check('script of a first visit', script, SCRIPT_KB);
  const data = dataSizes(dist);
  // If every day has a segment of its own, only the second limit applies.
  check('data of a first visit', data.usual, DATA_KB, data.largest > 0);
  check('data of the largest day', data.largest, LARGEST_DAY_KB);
  failures.push(...findEarly(chunks, scripts));
  return { lines, failures };
}

/** The entry, the chunks with a day's modules, and everything that these import statically. */
function dayScripts(chunks) {
  const seen = new Set();
  const visit = (file) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const imported of chunks[file]?.imports ?? []) visit(imported);
  };
  for (const [file, { entry, modules }] of Object.entries(chunks))
    if (entry || modules.some((name) => DAY_MODULES.test(name))) visit(file);
  return [...seen];
}

/** A first visit loads one language, which the browser chooses: the largest counts. In kB. */
function largestLanguage(chunks, dist) {
  const isLanguage = ({ modules }) => modules.some((name) => LANGUAGE_MODULE.test(name));
  const languages = Object.keys(chunks).filter((file) => isLanguage(chunks[file]));
  return Math.max(0, ...languages.map((file) => kilobytes(dist, file)));
}

/** Pointer, manifest and one segment, in kB: with the largest usual segment, and with the largest of all. */
function dataSizes(dist) {
  const pointer = readJson(dist, 'data/current.json');
  if (!pointer) return { usual: 0, largest: 0 };
  const head = kilobytes(dist, 'data/current.json') + kilobytes(dist, pointer.manifest);
  const segments = readdirSync(join(dist, 'data')).filter((name) => name.startsWith('segment-'));
  const visits = segments.map((name) => {
    const days = new Set(readJson(dist, `data/${name}`).digests.map(({ day }) => day));
    const kb = kilobytes(dist, `data/${name}`);
    return { kb: head + kb, usual: kb <= SEGMENT_KB || days.size > 1 };
  });
  const largest = (candidates) => Math.max(0, ...candidates.map(({ kb }) => kb));
  return { usual: largest(visits.filter(({ usual }) => usual)), largest: largest(visits) };
}

/** Packages of `LATER` in the first load, or in no chunk at all: then this check no longer finds what it looks for. */
function findEarly(chunks, early) {
  return LATER.flatMap((name) => {
    const files = Object.keys(chunks).filter((file) => chunks[file].modules.includes(name));
    if (files.length === 0) return [`${name} is in no chunk: update LATER in check-budget.mjs`];
    return files
      .filter((file) => early.includes(file))
      .map((file) => `${name} is in ${file}, which every first visit loads`);
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
