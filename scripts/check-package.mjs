/** The package as `npm pack` makes it: small, whole, and without dependencies. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './prepare.mjs';

const LIMIT_MB = 1.5;
const ALLOWED =
  /^(?:package\/|digests\/[^/]+\.md$|docs\/config\.schema\.json$|(?:README(?:\.[\w-]+)?\.md|LICENSE|package\.json)$)/;
/** Beside what `scripts/package.mjs` makes. */
const COPIED = /^(?:README.*|LICENSE|package\.json|digests|docs)$/;
/** Without one of these the package cannot do its work, or nobody can tell what it is. */
const NEEDED = [
  'LICENSE',
  'README.md',
  'package/lectern.mjs',
  'package/index.mjs',
  'package/index.d.ts',
  'docs/config.schema.json',
  'package/app/index.html',
  'package/app/service-worker.js',
];

/**
 * @param {{ size: number, files: { path: string }[] }} pack what `npm pack --json` says
 * @param {{ dependencies?: object, peerDependencies?: object, optionalDependencies?: object }} manifest
 * @returns {string[]} what is wrong
 */
export function checkPackage({ size, files }, manifest) {
  const names = files.map(({ path }) => path);
  const kinds = ['dependencies', 'peerDependencies', 'optionalDependencies'];
  return [
    ...(size > LIMIT_MB * 1e6 ? [`it has ${(size / 1e6).toFixed(2)} MB, the limit is ${LIMIT_MB}`] : []),
    ...kinds.filter((kind) => kind in manifest).map((kind) => `it has ${kind}: what it needs is bundled`),
    ...NEEDED.filter((name) => !names.includes(name)).map((name) => `${name} is missing`),
    ...names.filter((name) => !ALLOWED.test(name)).map((name) => `${name} does not belong to it`),
    ...names.filter((name) => name.endsWith('/chunks.json')).map((name) => `${name} is only for checks`),
  ];
}

/** What `npm pack` would make, in a copy: the project's own `package/` may be in use. */
function pack(folder) {
  for (const name of readdirSync(ROOT))
    if (COPIED.test(name)) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  spawnSync(process.execPath, [join(ROOT, 'scripts/package.mjs'), join(folder, 'package')], {
    stdio: 'inherit',
  });
  const words = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const shell = process.platform === 'win32';
  return JSON.parse(spawnSync('npm', words, { cwd: folder, encoding: 'utf8', shell }).stdout)[0];
}

if (process.argv[1]?.endsWith('check-package.mjs')) {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-pack-'));
  try {
    const packed = pack(folder);
    const failures = checkPackage(packed, JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));
    console.log(`${packed.files.length} files, ${(packed.size / 1e6).toFixed(2)} MB of ${LIMIT_MB} packed`);
    for (const line of failures) console.error(`The package: ${line}`);
    if (failures.length > 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
