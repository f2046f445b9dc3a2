/**
 * Finds a browser for the whole-site tests, in the order: `BROWSER_PATH`, Playwright's own, one of the system, a download, a Debian
 * package. A headless shell, Chromium without windows, comes before a whole browser: the tests take half the time in it. Prints its
 * path, or one message with the ways to get one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './prepare.mjs';

const SHELL = 'chrome-headless-shell';
const NAMES = [
  'chromium-headless-shell',
  SHELL,
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
const HOMES = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...HOMES.filter(Boolean).flatMap((home) => [
    `${home}\\Google\\Chrome\\Application\\chrome.exe`,
    `${home}\\Microsoft\\Edge\\Application\\msedge.exe`,
  ]),
];

export const HOW_TO_GET_A_BROWSER = `The whole-site tests need Chromium, Chrome or Edge and found none. Any of these will do:
  BROWSER_PATH=/path/to/chrome npm test
  npx playwright install --only-shell chromium
  your system's package, e.g. apt-get install chromium-headless-shell fonts-noto-cjk
Everything else is tested by: npm test -- --no-browser`;

const APT_INSTALL = ['install', '-y', '-qq', '--no-install-recommends'];

const QUIET = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How Playwright starts the browser that is here already; undefined where there is none. */
export function findBrowser() {
  const executablePath = findPath();
  const asRoot = process.getuid?.() === 0;
  return executablePath && { executablePath, args: [...QUIET, ...(asRoot ? ['--no-sandbox'] : [])] };
}

/** Firefox, for the tests of offline use: only one that is here already, by `FIREFOX_PATH` or on the path. */
export function findFirefox() {
  const { FIREFOX_PATH } = process.env;
  const paths = FIREFOX_PATH ? [FIREFOX_PATH] : onPath(['firefox-esr']);
  return paths.find((path) => existsSync(path));
}

/** What `findBrowser` gives, fetched if need be; undefined where none can be had. */
export function findOrInstallBrowser() {
  const found = findBrowser();
  if (found || process.env.BROWSER_PATH) return found;
  installBrowser();
  return findBrowser();
}

function findPath() {
  const { BROWSER_PATH } = process.env;
  if (BROWSER_PATH) return existsSync(BROWSER_PATH) ? BROWSER_PATH : undefined;
  return [...playwrightsOwn(), ...onPath(NAMES), ...PLACES].find(
    (path) => path !== undefined && existsSync(path),
  );
}

function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}

function installBrowser() {
  console.error('No browser found; trying to install one …');
  const cli = `${ROOT}node_modules/playwright-core/cli.js`;
  attempt(process.execPath, [cli, 'install', '--only-shell', 'chromium']);
  if (findPath() || !isDebianRoot()) return;
  attempt('apt-get', ['update', '-qq']);
  for (const browser of ['chromium-headless-shell', 'chromium'])
    if (!findPath()) attempt('apt-get', [...APT_INSTALL, browser, 'fonts-noto-cjk']);
}

function attempt(command, args) {
  spawnSync(command, args, { stdio: 'ignore', timeout: 300_000, cwd: ROOT });
}

function isDebianRoot() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** Where Playwright keeps what it has downloaded: its shell, then its browser; each may be missing. */
function playwrightsOwn() {
  try {
    const browser = createRequire(import.meta.url)('playwright-core').chromium.executablePath();
    const [folder, revision] = browser.split(/[\\/]chromium-(\d+)[\\/]/);
    const shells = join(folder, `chromium_headless_shell-${revision}`);
    return [...(existsSync(shells) ? shellsBelow(shells) : []), browser];
  } catch {
    return [];
  }
}

function shellsBelow(folder) {
  const files = [SHELL, `${SHELL}.exe`];
  return readdirSync(folder).flatMap((system) => files.map((file) => join(folder, system, file)));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const found = findOrInstallBrowser();
  if (found) console.log(found.executablePath);
  else {
    console.error(HOW_TO_GET_A_BROWSER);
    process.exitCode = 1;
  }
}
