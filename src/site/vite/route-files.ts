/** Emit: the built files that an address needs beside the entry, so that the shell asks for them before the entry has run. */
import type { Rollup } from 'vite';
import { FALLBACK, LOCALE_NAMES, LOCALES, messagesOf } from '#messages/locales.ts';
import type { Area } from '#messages/messages.ts';
import type { BuiltLanguage } from '#site/shell/built-app.ts';

/** First part of an address → the modules that its page begins with. Whoever opens another has been here before, or has its code in the entry. */
export const BEGINNINGS: Readonly<Record<string, readonly string[]>> = {
  p: ['src/pages/reading-pane/paper/paper-content.tsx'],
  all: ['src/pages/all-papers/all-papers-page.tsx', 'src/state/all-papers/table-client.ts'],
  search: ['src/pages/search/search-page.tsx'],
};

/** First part of an address → areas of texts that its page begins with, beside those of the first screen. */
export const BEGINNING_AREAS: Readonly<Record<string, readonly Area[]>> = {
  p: ['paper-detail', 'marks'],
  all: ['all-papers'],
  search: ['search'],
};

/** Each language with the scripts of its texts. */
export function languageFiles(bundle: Rollup.OutputBundle): Promise<BuiltLanguage[]> {
  const languages = LOCALE_NAMES.map(async (locale) => {
    const fileOf = (name: string) => fileWith(`src/messages/${locale}/${name}.ts`, bundle);
    const routes = Object.entries(BEGINNING_AREAS).map(([route, areas]) => [route, areas.map(fileOf)]);
    return {
      locale,
      serves: [...LOCALES[locale].serves],
      isFallback: locale === FALLBACK,
      first: fileOf('areas'),
      routes: Object.fromEntries(routes),
      tag: LOCALES[locale].tag,
      unloaded: (await messagesOf(locale, 'offline')).unloaded,
    };
  });
  return Promise.all(languages);
}

function fileWith(module: string, bundle: Rollup.OutputBundle): string {
  const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
  const chunk = chunks.find((one) => one.moduleIds.some((id) => id.endsWith(`/${module}`)));
  if (!chunk) throw new Error(`The bundle has no ${module}.`);
  return chunk.fileName;
}

/** First part of an address → scripts and styles, in the order in which they are imported; none for a page that is built without these modules. */
export function routeFiles(bundle: Rollup.OutputBundle): Record<string, string[]> {
  const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
  const entry = new Set(chunks.filter((one) => one.isEntry).flatMap((one) => filesOf(one, bundle)));
  const beginOf = (module: string) => {
    const chunk = chunks.find((one) => one.moduleIds.some((id) => id.endsWith(`/${module}`)));
    return chunk ? filesOf(chunk, bundle) : [];
  };
  return Object.fromEntries(
    Object.entries(BEGINNINGS).map(([route, modules]) => {
      const files = new Set(modules.flatMap(beginOf));
      return [route, [...files].filter((file) => !entry.has(file))];
    }),
  );
}

/** A chunk, its styles, and those of all that it imports at once. */
function filesOf(chunk: Rollup.OutputChunk, bundle: Rollup.OutputBundle, seen = new Set<string>()): string[] {
  if (seen.has(chunk.fileName)) return [];
  seen.add(chunk.fileName);
  const imported = chunk.imports.flatMap((file) => {
    const other = bundle[file];
    return other?.type === 'chunk' ? filesOf(other, bundle, seen) : [];
  });
  return [...imported, chunk.fileName, ...(chunk.viteMetadata?.importedCss ?? [])];
}
