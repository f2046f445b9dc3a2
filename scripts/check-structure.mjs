/**
 * The shape of the source: how many files a folder holds, how long files and functions are, and which names repeat.
 * `node scripts/check-structure.mjs` prints the figures and fails where a limit is exceeded.
 */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './prepare.mjs';
import { measureTree, percentile } from './structure/measure-source.mjs';

const TREES = ['src', 'bench', 'scripts'];
const FILES_PER_FOLDER = 16;
const FILE_P95 = 160;
const FILE_LONGEST = 250;
const SHORT_FILE = 15;
const SHORT_FILES = 17;
const FUNCTION_P95 = 25;
const FUNCTION_LONGEST = 60;
const COMPONENT_LONGEST = 90;

/** @returns {{ lines: string[], failures: string[] }} figures to print, and each breach of a limit */
export function checkStructure(root = ROOT) {
  const files = TREES.flatMap((tree) => measureTree(root, tree));
  const results = [
    checkFound(files),
    checkFolders(files),
    checkNames(files),
    checkLengths(files),
    checkShortFiles(files),
    checkFunctions(files.flatMap(({ functions }) => functions)),
    checkCycles(root),
  ];
  return {
    lines: results.map(({ name, line }) => `${name}: ${line}`),
    failures: results.flatMap((result) => result.failures),
  };
}

function checkFound(files) {
  const empty = TREES.filter((tree) => !files.some(({ path }) => path.startsWith(`${tree}/`)));
  return {
    name: 'measured',
    line: `${files.length} files in ${TREES.join(', ')}; tests and style sheets are not counted`,
    failures: empty.map((tree) => `no source file was found in ${tree}/`),
  };
}

function checkFolders(files) {
  const folders = [...groupBy(files, ({ path }) => dirname(path))];
  const hasFolders = (folder) => folders.some(([other]) => other.startsWith(`${folder}/`));
  const large = folders.filter(([, held]) => held.length > FILES_PER_FOLDER);
  const single = folders.filter(([folder, held]) => held.length === 1 && !hasFolders(folder));
  return {
    name: 'folders',
    line: `${folders.length}, with at most ${longest(folders.map(([, held]) => held.length))} files (limit ${FILES_PER_FOLDER}), ${single.length} with a single file (limit 0)`,
    failures: [
      ...large.map(([folder, held]) => `${folder}/ holds ${held.length} files`),
      ...single.map(([folder]) => `${folder}/ holds a single file`),
    ],
  };
}

/** Two layers of `src/` with a file of the same name: sooner or later the wrong one is opened. */
function checkNames(files) {
  const paths = files.map(({ path }) => path).filter((path) => path.startsWith('src/'));
  const groups = [...groupBy(paths, (path) => basename(path)).values()];
  const repeated = groups.filter((group) => groupBy(group, (path) => path.split('/')[1]).size > 1);
  return {
    name: 'names',
    line: `${repeated.length} file names occur in several layers (limit 0)`,
    failures: repeated.map((group) => `one file name in several layers: ${group.join(', ')}`),
  };
}

function checkLengths(files) {
  const lengths = files.map(({ lines }) => lines);
  const p95 = percentile(lengths, 0.95);
  const long = files.filter(({ lines }) => lines > FILE_LONGEST);
  return {
    name: 'lengths',
    line: `files have a median of ${percentile(lengths, 0.5)} lines, p95 ${p95} (limit ${FILE_P95}), longest ${longest(lengths)} (limit ${FILE_LONGEST})`,
    failures: [
      ...(p95 > FILE_P95 ? [`the p95 of file lengths is ${p95} lines`] : []),
      ...long.map(({ path, lines }) => `${path} has ${lines} lines`),
    ],
  };
}

function checkShortFiles(files) {
  const short = files.filter(({ lines }) => lines < SHORT_FILE).map(({ path }) => path);
  return {
    name: 'short files',
    line: `${short.length} have fewer than ${SHORT_FILE} lines (limit ${SHORT_FILES})`,
    failures: short.length > SHORT_FILES ? [`too many short files: ${short.join(', ')}`] : [],
  };
}

function checkFunctions(functions) {
  const lengths = functions.map(({ lines }) => lines);
  const p95 = percentile(lengths, 0.95);
  const long = functions.filter(
    ({ lines, isComponent }) => lines > (isComponent ? COMPONENT_LONGEST : FUNCTION_LONGEST),
  );
  return {
    name: 'functions',
    line: `${functions.length} with a median of ${percentile(lengths, 0.5)} lines, p95 ${p95} (limit ${FUNCTION_P95}), longest ${longest(lengths)} (limit ${FUNCTION_LONGEST}, for a component ${COMPONENT_LONGEST})`,
    failures: [
      ...(functions.length === 0 ? ['no function was found'] : []),
      ...(p95 > FUNCTION_P95 ? [`the p95 of function lengths is ${p95} lines`] : []),
      ...long.map(({ name, at, lines }) => `${at} ${name} has ${lines} lines`),
    ],
  };
}

/** Biome finds the cycles. This only checks that its rule is on, type imports included. */
function checkCycles(root) {
  const { linter, overrides = [] } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
  const ruleIn = (settings) => settings?.rules?.suspicious?.noImportCycles;
  const rule = ruleIn(linter);
  const isOn = rule?.level === 'error' && rule.options?.ignoreTypes === false;
  const isOverridden = overrides.some((override) => ruleIn(override.linter) !== undefined);
  return {
    name: 'import cycles',
    line: 'refused by the lint rule noImportCycles, cycles of type imports too',
    failures: isOn && !isOverridden ? [] : ['biome.json does not refuse every import cycle'],
  };
}

function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function longest(lengths) {
  return Math.max(0, ...lengths);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { lines, failures } = checkStructure();
  for (const line of lines) console.log(line);
  for (const line of failures) console.error(line);
  if (failures.length > 0) process.exitCode = 1;
}
