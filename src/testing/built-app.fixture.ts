/** An app as small as one can be, for tests of what is built around it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { APP_PARTS } from '#site/shell/built-app.ts';

const FILES = {
  [APP_PARTS.page]: `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <title>晨读 Lectern</title>
    <meta name="description" content="A reader" />
    <meta name="theme-color" content="#fbf8f1" media="(prefers-color-scheme: light)" />
    <link rel="icon" href="./icon.svg" type="image/svg+xml" />
    <link rel="apple-touch-icon" href="./apple-touch-icon.png" />
    <script type="module" src="./assets/index-1.js"></script>
  </head>
  <body><div id="root"></div></body>
</html>`,
  [APP_PARTS.routes]: '{"all":["assets/all-1.js"]}',
  [APP_PARTS.languages]: '[]',
  [APP_PARTS.worker]: 'self.addEventListener("fetch", () => {});',
  [APP_PARTS.removingWorker]: 'self.registration.unregister();',
  [`${APP_PARTS.files}/assets/index-1.js`]: 'document.title = "ready"',
  [`${APP_PARTS.files}/assets/all-1.js`]: 'export {}',
  [`${APP_PARTS.files}/icon.svg`]: '<svg xmlns="http://www.w3.org/2000/svg"/>',
  [`${APP_PARTS.files}/screenshots/wide.png`]: 'PNG',
  [`${APP_PARTS.files}/manifest.webmanifest`]: '{"name":"晨读 Lectern","start_url":"./"}',
};

/** Writes it into a folder. With another version, all that bears a hash has another name. */
export function writeSmallApp(folder: string, version = 1): string {
  const named = (text: string) => text.replace(/(assets\/\w+)-1\b/g, `$1-${version}`);
  for (const [file, content] of Object.entries(FILES)) {
    const path = join(folder, named(file));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, named(content));
  }
  return folder;
}
