/**
 * Generates the import rules in `biome.json` and the table in ARCHITECTURE.md from layers.mjs. With `--check` it writes nothing and fails
 * if one of them is out of date.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../prepare.mjs';
import { importRules, LAYERS, layerTable } from './layers.mjs';

const TABLE = /(<!-- layers -->\n)[\s\S]*?(\n<!-- \/layers -->)/;

/** File → its up-to-date text. */
export function layerFiles(read = (file) => readFileSync(ROOT + file, 'utf8')) {
  const settings = JSON.parse(read('biome.json'));
  const others = settings.overrides.filter(
    ({ includes }) => !includes.some((path) => path.startsWith('src/')),
  );
  settings.overrides = [...others, ...LAYERS.flatMap((layer) => importRules(layer, nestedFolders(layer)))];
  return {
    'biome.json': `${JSON.stringify(settings, undefined, 2)}\n`,
    'ARCHITECTURE.md': read('ARCHITECTURE.md').replace(TABLE, `$1${layerTable()}$2`),
  };
}

/** Folders of a layer that have subfolders. */
function nestedFolders({ name }) {
  const entries = readdirSync(`${ROOT}src/${name}`, { recursive: true, withFileTypes: true });
  const parents = entries
    .filter((entry) => entry.isDirectory())
    .map(({ parentPath }) => basename(parentPath));
  return [...new Set(parents)].filter((folder) => folder !== name).sort();
}

/** JSON is compared by value, because Biome formats it. */
function isCurrent(file, text) {
  const present = readFileSync(ROOT + file, 'utf8');
  if (!file.endsWith('.json')) return present === text;
  return JSON.stringify(JSON.parse(present)) === JSON.stringify(JSON.parse(text));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const stale = Object.entries(layerFiles()).filter(([file, text]) => !isCurrent(file, text));
  for (const [file, text] of stale) {
    if (process.argv.includes('--check'))
      console.error(`${file} is out of date: run \`node scripts/structure/write-layers.mjs\`.`);
    else writeFileSync(ROOT + file, text);
  }
  if (stale.length > 0 && process.argv.includes('--check')) process.exitCode = 1;
}
