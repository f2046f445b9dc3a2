/** What a configuration makes of the app: its name, its look and its settings. Mistakes that only the files or colours show are told here. */
import { readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { inLanguage, type PerLanguage, type SiteSettings } from '#core/dataset/site-settings.ts';
import { FALLBACK } from '#messages/locales.ts';
import { contentHash } from '#site/dataset/content-hash.ts';
import type { Config } from './config-schema.ts';
import { ConfigError, type LoadedConfig } from './load-config.ts';
import { pathInRepository, siteName } from './site-name.ts';
import { makeTheme, type Theme } from './theme.ts';

export interface SiteIdentity {
  title?: string;
  shortTitle?: string;
  description?: string;
  /** Locale of these texts. */
  language?: string;
  paper: Theme['paper'];
  icon?: Picture;
  picture?: Picture;
  css?: string;
  /** For the page; absent where it has nothing to follow. */
  settings?: SiteSettings;
}

export interface Picture {
  /** Path below the site. */
  file: string;
  content: Buffer;
  /** `512x512`, or `any` for a vector. */
  sizes: string;
  type: 'image/png' | 'image/svg+xml';
}

/** `digests`: the folder that file names begin from. */
export function makeIdentity({ config, folder, file }: LoadedConfig, digests: string): SiteIdentity {
  const name = config.title ?? siteName(digests);
  const { language } = config;
  // Until the page speaks the reader's language: what stands first is what the publisher's readers mostly read.
  const first = language ?? (typeof name === 'object' ? Object.keys(name)[0]! : FALLBACK);
  const read = (text: PerLanguage | undefined) => inLanguage(text, first);
  const { css, paper, mistakes } = makeTheme(config);
  if (mistakes.length > 0)
    throw new ConfigError(mistakes.map(({ setting, what }) => `${file}: ${setting}: ${what}`).join('\n'));
  const settings = makeSettings(config, name, digests);
  return defined({
    title: read(name),
    shortTitle: read(config.shortTitle),
    description: read(config.description),
    language,
    paper,
    css,
    icon: readPicture('icon', config.icon, folder, file),
    picture: readPicture('picture', config.picture, folder, file),
    settings: Object.keys(settings).length > 0 ? settings : undefined,
  });
}

function makeSettings(config: Config, title: PerLanguage | undefined, digests: string): SiteSettings {
  const { language, timeZone, links, offlineDays, repository, sources } = config;
  const named = Object.entries(sources ?? {}).flatMap(([source, { label, pdfHost }]) =>
    (label ?? pdfHost) ? [[source, defined({ label, pdfHost })] as const] : [],
  );
  return defined({
    title,
    language,
    timeZone,
    links,
    offlineDays,
    repository: repository === undefined ? undefined : addressesIn(repository, digests),
    sources: named.length > 0 ? Object.fromEntries(named) : undefined,
  });
}

function addressesIn(repository: string, digests: string): SiteSettings['repository'] {
  const home = repository.replace(/(?:\.git)?\/*$/, '');
  const view = new URL(home).hostname.startsWith('gitlab.') ? '/-/blob/HEAD/' : '/blob/HEAD/';
  const path = pathInRepository(digests);
  return { home, files: `${home}${view}${path ? `${encodeURI(path)}/` : ''}` };
}

const PNG_HEAD = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

function readPicture(
  setting: 'icon' | 'picture',
  path: string | undefined,
  folder: string,
  file = '',
): Picture | undefined {
  if (path === undefined) return undefined;
  const content = readBytes(resolve(folder, path));
  if (!content)
    throw new ConfigError(`${file}: ${setting}: there is no file ${path} beside the configuration.`);
  const extension = extname(path).toLowerCase();
  const name = `${setting}-${contentHash(content)}${extension}`;
  if (extension === '.svg') return { file: name, content, sizes: 'any', type: 'image/svg+xml' };
  if (!content.subarray(0, 4).equals(PNG_HEAD))
    throw new ConfigError(`${file}: ${setting}: ${path} is no PNG picture.`);
  const sizes = `${content.readUInt32BE(16)}x${content.readUInt32BE(20)}`;
  return { file: name, content, sizes, type: 'image/png' };
}

function readBytes(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Without what is undefined: absent is absent. */
function defined<Value extends object>(
  value: Value,
): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as never;
}
