/** Emit: the built files that an address needs beside the entry, so that the shell asks for them before the entry has run. */
import type { Rollup } from 'vite';
import { FALLBACK, LOCALE_NAMES, LOCALES } from '#messages/locales.ts';
import type { BuiltLanguage } from '#site/shell/built-app.ts';

/** First part of an address → the modules that its page begins with. Whoever opens another has been here before, or has its code in the entry. */
export const BEGINNINGS: Readonly<Record<string, readonly string[]>> = {
  p: ['src/pages/reading-pane/paper/paper-content.tsx'],
  all: ['src/pages/all-papers/all-papers-page.tsx', 'src/state/all-papers/table-client.ts'],
  search: ['src/pages/search/search-page.tsx'],
};

/** Each language with the script that holds its first texts. */
export function languageFiles(bundle: Rollup.OutputBundle): BuiltLanguage[] {
  const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
  return LOCALE_NAMES.map((locale) => {
    const module = `/src/messages/${locale}/areas.ts`;
    const chunk = chunks.find((one) => one.moduleIds.some((id) => id.endsWith(module)));
    if (!chunk) throw new Error(`The bundle has no ${module}.`);
    const serves = [...LOCALES[locale].serves];
    return { locale, serves, isFallback: locale === FALLBACK, file: chunk.fileName };
  });
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
