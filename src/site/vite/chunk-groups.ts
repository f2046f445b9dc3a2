/** Modules that are loaded as one file: split by who shares them, they would compress worse and take more requests. */

interface ChunkGroup {
  name: string;
  /** Modules by their path; the app's entry with all that it imports at once where there is none. */
  tags?: '$initial'[];
  test?: RegExp;
  minShareCount?: number;
}

/** Paths below `src/` that go into one file each; `chunk-groups.test.ts` fails where one of them matches nothing any more. */
export const GROUPED_PATHS = {
  // A day needs it for a formula in a title, without the rest that is shared.
  title: [
    'ui/title-text/(?!scanned)',
    'ui/formula/(?!typeset|copy)',
    'core/text/(?:pieces|collect-pieces|hold-together|text-language|formula/(?:find-formula|formula-piece))\\.',
  ],
  shared: [
    'pages/reading-pane/frame/list-bar',
    'core/',
    'components/',
    'state/offline/',
    'state/preferences/',
    'ui/',
  ],
  search: ['pages/search/', 'features/search/'],
} as const;

export const CHUNK_GROUPS: ChunkGroup[] = [
  { name: 'first', tags: ['$initial'] },
  { name: 'title', test: below(GROUPED_PATHS.title) },
  { name: 'shared', test: below(GROUPED_PATHS.shared), minShareCount: 2 },
  { name: 'search', test: below(GROUPED_PATHS.search) },
];

function below(paths: readonly string[]): RegExp {
  return new RegExp(`/src/(?:${paths.join('|')})`);
}
