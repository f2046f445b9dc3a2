/** Prepares a fresh clone: checks the version of Node and installs the packages. Imports nothing that has to be installed first. */
import { spawn } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The project's folder, with a slash at the end. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Installs the packages if they are missing or out of date; exits with a message if that fails. */
export async function prepare() {
  const needed = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')).engines.node.replace('>=', '');
  if (isOlder(process.versions.node, needed)) {
    console.error(`Lectern needs Node ${needed} or newer; this is ${process.versions.node}.`);
    process.exit(1);
  }
  if (!isStale()) return;
  console.log('Installing packages …');
  const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code === 0) return;
  console.error('Installing failed: run `npm ci` in the project’s folder to see why.');
  process.exit(1);
}

/**
 * Runs a command in the project's folder, in this terminal unless the options say otherwise.
 * @param {string} command `npm`, or the path of a program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit code; 1 if a signal ended it or it could not start
 */
export function run(command, args, options = {}) {
  const shell = process.platform === 'win32' && command === 'npm';
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', shell, ...options });
    child.on('error', (error) => {
      console.error(error.message);
      done(1);
    });
    child.on('exit', (code) => done(code ?? 1));
  });
}

/** Runs a program from node_modules with this version of Node. */
export function runTool(script, args, options) {
  return run(process.execPath, [`${ROOT}node_modules/${script}`, ...args], options);
}

function isStale() {
  const installed = statSync(`${ROOT}node_modules/.package-lock.json`, { throwIfNoEntry: false });
  return !installed || installed.mtimeMs < statSync(`${ROOT}package-lock.json`).mtimeMs;
}

function isOlder(version, needed) {
  const [have, want] = [version, needed].map((text) => text.split('.').map(Number));
  const position = want.findIndex((part, index) => part !== (have[index] ?? 0));
  return position !== -1 && (have[position] ?? 0) < want[position];
}
