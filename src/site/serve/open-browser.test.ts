import { expect, it } from 'vitest';
import { browserCommand } from './open-browser.ts';

it.each([
  ['linux', undefined, ['xdg-open']],
  ['darwin', undefined, ['open']],
  ['win32', undefined, ['cmd', '/c', 'start', '']],
  ['linux', '/usr/bin/firefox', ['/usr/bin/firefox']],
] as const)('on %s with BROWSER=%s is opened by %j', (platform, named, command) => {
  expect(browserCommand(platform, named)).toEqual(command);
});
