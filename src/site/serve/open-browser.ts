/** Opens an address in the person's browser; `BROWSER` names another program. A system without one is no failure. */
import { spawn } from 'node:child_process';

export function openBrowser(url: string): void {
  const [command, ...words] = browserCommand(process.platform, process.env.BROWSER);
  const child = spawn(command!, [...words, url], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

/** Program and words that precede the address. */
export function browserCommand(platform: NodeJS.Platform, named?: string): string[] {
  if (named) return [named];
  if (platform === 'darwin') return ['open'];
  // The empty word is the window's title, which `start` would else take the address for.
  if (platform === 'win32') return ['cmd', '/c', 'start', ''];
  return ['xdg-open'];
}
