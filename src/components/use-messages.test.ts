import { describe, expect, it } from 'vitest';
import { resolveImport, SOURCES } from '#testing/source-files.ts';

const STATIC_IMPORT = /^(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm;
const USE = /useMessages\('([\w-]+)'\)/g;

/** The areas of texts that a module and all that it imports at once say. */
function areasOf(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const code = SOURCES.get(file)!;
  const imported = [...code.matchAll(STATIC_IMPORT)].flatMap(([, name]) => resolveImport(name!, file) ?? []);
  const own = [...code.matchAll(USE)].map(([, area]) => area!);
  return [...new Set([...own, ...imported.flatMap((other) => areasOf(other, seen))])].sort();
}

/** Every `import()` of the page, with the areas that are fetched together with it. */
const LATER = [...SOURCES].flatMap(([from, code]) =>
  [...code.matchAll(/(withMessages\(\s*)?\bimport\('([^']+)'\)([^)]*)/g)].flatMap(
    ([, isWith, name, rest]) => {
      const module = resolveImport(name!, from);
      const areas = isWith ? [...rest!.matchAll(/'([\w-]+)'/g)].map(([, area]) => area!) : [];
      return module === undefined ? [] : [{ name: `${from} → ${module}`, module, areas: areas.sort() }];
    },
  ),
);

describe('texts', () => {
  it('come with the entry only where all pages share them', () => {
    expect(areasOf('app/main.tsx')).toEqual(['common']);
  });

  it.each(LATER)('come together with the code that says them: $name', ({ module, areas }) => {
    expect(areas).toEqual(areasOf(module).filter((area) => area !== 'common'));
  });

  it('are all among these', () => {
    const used = [...SOURCES.values()].flatMap((code) => [...code.matchAll(USE)].map(([, area]) => area));
    expect(used.length).toBeGreaterThan(100);
    const fetched = new Set(['common', ...LATER.flatMap(({ areas }) => areas)]);
    expect([...new Set(used)].sort()).toEqual([...fetched].sort());
  });
});
