/** Writes the import rules of `biome.json` and the table of ARCHITECTURE.md from `layers.mjs`; with `--check` only says what is stale. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { importRules, LAYERS, layerTable } from './layers.mjs';
import { ROOT } from './prepare.mjs';

const TABLE = /(<!-- layers -->\n)[\s\S]*?(\n<!-- \/layers -->)/;

/** File name → what it must hold. */
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

/** Folders of a layer that have folders themselves. */
function nestedFolders({ name }) {
  const folders = readdirSync(`${ROOT}src/${name}`, { recursive: true, withFileTypes: true });
  const parents = folders.filter((one) => one.isDirectory()).map(({ parentPath }) => basename(parentPath));
  return [...new Set(parents)].filter((folder) => folder !== name).sort();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const same = (file, text) =>
    file.endsWith('.json')
      ? JSON.stringify(JSON.parse(readFileSync(ROOT + file, 'utf8'))) === JSON.stringify(JSON.parse(text))
      : readFileSync(ROOT + file, 'utf8') === text;
  for (const [file, text] of Object.entries(layerFiles())) {
    if (same(file, text)) continue;
    if (process.argv.includes('--check')) {
      console.error(
        `${file} does not follow scripts/layers.mjs; \`node scripts/write-layers.mjs\` rewrites it.`,
      );
      process.exitCode = 1;
    } else writeFileSync(ROOT + file, text);
  }
}
