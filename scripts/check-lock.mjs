/** Checks that package-lock.json has every optional dependency of every package: `npm ci` fails on the platforms that need a missing one. */
import { readFileSync } from 'node:fs';
import { ROOT } from './prepare.mjs';

const { packages } = JSON.parse(readFileSync(`${ROOT}package-lock.json`, 'utf8'));
const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies)
    .filter((name) => !isLocked(path, name))
    .map((name) => `${path || '.'} needs ${name}`),
);

/** As Node resolves it: in the package's own node_modules, then in each folder above. */
function isLocked(path, name) {
  if (packages[`${path}${path && '/'}node_modules/${name}`]) return true;
  return path !== '' && isLocked(path.slice(0, Math.max(0, path.lastIndexOf('node_modules/') - 1)), name);
}

if (Object.keys(packages).length < 2) missing.push('any package at all');
for (const line of missing) console.error(`Missing in package-lock.json: ${line}`);
if (missing.length > 0) process.exitCode = 1;
else console.log(`${Object.keys(packages).length} packages, with all optional dependencies`);
