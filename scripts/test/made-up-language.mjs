/**
 * A language that nobody speaks, for the test that a language is one folder and one line. Its texts are those of simplified Chinese with
 * another letter for every Chinese character: whatever else is then read on the page comes from elsewhere.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../prepare.mjs';

/** `qaa` is free for private use (ISO 639). Months are said in Russian, which no text of the interface is. */
export const MADE_UP = { locale: 'qaa', name: 'ⵣⵣⵣ', letter: 'ⵣ', months: 'ru' };

const COPIED = ['index.html', 'package.json', 'tsconfig.base.json', 'vite.config.ts', 'public', 'src'];

/**
 * Copies the sources of the app and adds the language: one folder and one line.
 * @param {string} folder
 */
export function copyWithLanguage(folder) {
  mkdirSync(folder, { recursive: true });
  for (const name of COPIED) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  addFolder(join(folder, 'src/messages'));
  addLine(join(folder, 'src/messages/locales.ts'));
}

function addFolder(messages) {
  mkdirSync(join(messages, MADE_UP.locale));
  for (const file of readdirSync(join(messages, 'zh'))) {
    const text = readFileSync(join(messages, 'zh', file), 'utf8')
      .replace(/\p{Script=Han}/gu, MADE_UP.letter)
      .replaceAll("'zh-CN'", `'${MADE_UP.months}'`);
    writeFileSync(join(messages, MADE_UP.locale, file), text);
  }
}

function addLine(file) {
  const { locale, name } = MADE_UP;
  const line = `  ${locale}: { name: '${name}', tag: '${locale}', serves: ['${locale}'], load: () => import('./${locale}/areas.ts') },\n`;
  const text = readFileSync(file, 'utf8');
  const added = text.replace(/^export const LOCALES = \{\n/m, (head) => head + line);
  if (added === text) throw new Error(`${file} has no LOCALES to add a line to.`);
  writeFileSync(file, added);
}
