/**
 * The two products in the package: the app, built with Vite, and the bundled command. Each is built once per state of the sources and
 * cached in `.cache`, where checks, tests and `npm run build` share it.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './prepare.mjs';

const SETTINGS = ['package-lock.json', 'package.json', 'scripts/products.mjs'];
const APP_SOURCES = [...SETTINGS, 'index.html', 'vite.config.ts', 'public', 'src'];
const COMMAND_SOURCES = [...SETTINGS, 'src/core', 'src/digest', 'src/messages', 'src/site'];
/** Files that neither product depends on. */
const NO_SOURCE = /\.test\.tsx?$|^src\/testing\//;
const NO_APP_SOURCE = /^src\/site\/(?!shell\/|vite\/)/;
const NO_COMMAND_SOURCE = /^src\/site\/vite\//;
const KEPT_MS = 7 * 86_400_000;

/**
 * Returns the folder of the built app. With `name`, all chunks are named differently, as in another version of the app. `copySources`
 * makes a changed copy of the sources to build from.
 * @param {{ name?: string, copySources?: (folder: string) => void }} [options]
 * @returns {Promise<string>}
 */
export function builtApp({ name = '', copySources } = {}) {
  const sources = sourcesOf(APP_SOURCES, (file) => NO_APP_SOURCE.test(file));
  return product('app', `${hashOf(sources)}${name && `-${name}`}`, async (folder) => {
    if (!copySources) return buildApp(folder, name);
    const copy = join(ROOT, '.cache', `sources.${process.pid}`);
    try {
      copySources(copy);
      await buildApp(folder, name, copy);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });
}

/** Returns the path of the bundled command, a module without dependencies. */
export async function bundledCommand() {
  const version = hashOf(sourcesOf(COMMAND_SOURCES, (file) => NO_COMMAND_SOURCE.test(file)));
  return join(await product('command', version, (folder) => bundleCommand(folder, version)), 'index.mjs');
}

/** Builds into a temporary folder and renames it when complete, so that parallel builds of the same version do not disturb each other. */
async function product(kind, version, make) {
  const parent = join(ROOT, '.cache', kind);
  const folder = join(parent, version);
  if (existsSync(folder)) return touched(folder);
  const unfinished = `${folder}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  try {
    await asProduction(() => make(unfinished));
    if (!existsSync(folder)) renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  removeOld(parent);
  return folder;
}

async function buildApp(folder, name, root = ROOT) {
  const { build } = await import('vite');
  const named = {
    entryFileNames: `assets/[name]-${name}-[hash].js`,
    chunkFileNames: `assets/[name]-${name}-[hash].js`,
    assetFileNames: `assets/[name]-${name}-[hash][extname]`,
  };
  const rolldownOptions = name ? { output: named } : {};
  await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: join(folder, 'files'), emptyOutDir: true, rolldownOptions },
  });
}

async function bundleCommand(folder, version) {
  const { build } = await import('vite');
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: {
      LECTERN_CODE: JSON.stringify(version),
      LECTERN_VERSION: JSON.stringify(packageFile().version),
      LECTERN_REPOSITORY: JSON.stringify(packageFile().repository.url),
    },
    ssr: { noExternal: true },
    build: {
      ssr: 'src/site/api.ts',
      outDir: folder,
      emptyOutDir: true,
      minify: true,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'index.mjs', codeSplitting: false } },
    },
  });
}

function packageFile() {
  return JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
}

/** In a test runner's environment, React would be built for development. */
async function asProduction(work) {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    await work();
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}

function sourcesOf(paths, isOther) {
  return paths.flatMap((path) => listFiles(path)).filter((file) => !NO_SOURCE.test(file) && !isOther(file));
}

function listFiles(path) {
  if (statSync(join(ROOT, path)).isFile()) return [path];
  return readdirSync(join(ROOT, path))
    .sort()
    .flatMap((name) => listFiles(`${path}/${name}`));
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex').slice(0, 12);
}

/** Marks a folder as used, for `removeOld`. */
function touched(folder) {
  const now = new Date();
  utimesSync(folder, now, now);
  return folder;
}

function removeOld(parent) {
  for (const name of readdirSync(parent)) {
    const { mtimeMs } = statSync(join(parent, name), { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() };
    if (Date.now() - mtimeMs > KEPT_MS) rmSync(join(parent, name), { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(await builtApp());
  console.log(await bundledCommand());
}
