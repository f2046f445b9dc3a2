/** Makes a bare clone ready: the right Node, and the packages that the lock file names. Uses nothing that must be installed first. */
import { spawn } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The project's folder, wherever the person stands. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Installs what is missing; ends the process with one sentence where that cannot work. */
export async function prepare() {
  const needed = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')).engines.node.replace('>=', '');
  if (isOlder(process.versions.node, needed)) {
    console.error(`Lectern needs Node ${needed} or newer; this is ${process.versions.node}.`);
    process.exit(1);
  }
  if (!isStale()) return;
  console.log('Installing the packages that package-lock.json names …');
  const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code === 0) return;
  console.error('Installing failed; `npm ci` in the folder of this project shows why.');
  process.exit(1);
}

/**
 * Runs a command in the project's folder, with this terminal unless told otherwise.
 * @param {string} command `npm`, or the path of a program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit code; 1 where it was ended by a signal or could not start
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

/** Runs a program of node_modules with this Node. */
export function runTool(script, args, options) {
  return run(process.execPath, [`${ROOT}node_modules/${script}`, ...args], options);
}

function isStale() {
  const installed = statSync(`${ROOT}node_modules/.package-lock.json`, { throwIfNoEntry: false });
  return !installed || installed.mtimeMs < statSync(`${ROOT}package-lock.json`).mtimeMs;
}

function isOlder(version, needed) {
  const [have, want] = [version, needed].map((one) => one.split('.').map(Number));
  const at = want.findIndex((part, index) => part !== (have[index] ?? 0));
  return at !== -1 && (have[at] ?? 0) < want[at];
}
