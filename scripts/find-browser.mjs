/**
 * Finds a browser for the end-to-end tests: `BROWSER_PATH`, then Playwright's own, then one of the system, then a download, then a Debian
 * package. A headless shell is preferred to a full browser, because tests take half the time in it. Prints the path, or how to get one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './prepare.mjs';

const SHELL = 'chrome-headless-shell';
const COMMANDS = [
  'chromium-headless-shell',
  SHELL,
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
const PROGRAM_FOLDERS = [
  process.env.PROGRAMFILES,
  process.env['PROGRAMFILES(X86)'],
  process.env.LOCALAPPDATA,
];
const USUAL_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...PROGRAM_FOLDERS.filter(Boolean).flatMap((folder) => [
    `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
    `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
  ]),
];

export const HOW_TO_GET_A_BROWSER = `The end-to-end tests need Chromium, Chrome or Edge, and none was found. Get one by any of these:
  BROWSER_PATH=/path/to/chrome npm test
  npx playwright install --only-shell chromium
  apt-get install chromium-headless-shell fonts-noto-cjk
To run all other tests: npm test -- --no-browser`;

const APT_INSTALL = ['install', '-y', '-qq', '--no-install-recommends'];

const NO_BACKGROUND_TRAFFIC = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Playwright's launch options for an installed browser; undefined if there is none. */
export function findBrowser() {
  const executablePath = findPath();
  const asRoot = process.getuid?.() === 0;
  return (
    executablePath && {
      executablePath,
      args: [...NO_BACKGROUND_TRAFFIC, ...(asRoot ? ['--no-sandbox'] : [])],
    }
  );
}

/** Path of an installed Firefox ESR, for the tests of offline use: `FIREFOX_PATH`, or on the path. */
export function findFirefox() {
  const { FIREFOX_PATH } = process.env;
  const paths = FIREFOX_PATH ? [FIREFOX_PATH] : onPath(['firefox-esr']);
  return paths.find((path) => existsSync(path));
}

/** Like `findBrowser`, but installs a browser if there is none; undefined if that fails. */
export function findOrInstallBrowser() {
  const installed = findBrowser();
  if (installed || process.env.BROWSER_PATH) return installed;
  installBrowser();
  return findBrowser();
}

function findPath() {
  const { BROWSER_PATH } = process.env;
  if (BROWSER_PATH) return existsSync(BROWSER_PATH) ? BROWSER_PATH : undefined;
  return [...playwrightBrowsers(), ...onPath(COMMANDS), ...USUAL_PATHS].find(
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

/** Paths of Playwright's downloads, the headless shell first; the files may be missing. */
function playwrightBrowsers() {
  try {
    const browser = createRequire(import.meta.url)('playwright-core').chromium.executablePath();
    const [folder, revision] = browser.split(/[\\/]chromium-(\d+)[\\/]/);
    const shells = join(folder, `chromium_headless_shell-${revision}`);
    return [...(existsSync(shells) ? shellsIn(shells) : []), browser];
  } catch {
    return [];
  }
}

function shellsIn(folder) {
  const files = [SHELL, `${SHELL}.exe`];
  return readdirSync(folder).flatMap((platform) => files.map((file) => join(folder, platform, file)));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const browser = findOrInstallBrowser();
  if (browser) console.log(browser.executablePath);
  else {
    console.error(HOW_TO_GET_A_BROWSER);
    process.exitCode = 1;
  }
}
