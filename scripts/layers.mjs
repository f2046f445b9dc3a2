/**
 * The layers of `src/` and which of them may import which: the only place that says so. `scripts/write-layers.mjs` writes the rules in
 * `biome.json` and the table in ARCHITECTURE.md from it.
 */

/**
 * @typedef {object} Layer
 * @property {string} name its folder below `src/`
 * @property {string} runsIn
 * @property {string} holds one line of Markdown
 * @property {readonly string[]} mayImport other layers by name; its own folders always, unless they are islands
 * @property {boolean} [islands] its folders never import each other
 */

/** @type {readonly Layer[]} */
export const LAYERS = [
  {
    name: 'core',
    runsIn: 'anywhere',
    holds:
      'whatever crosses a border: papers, the dataset, queries, the search index, citations, messages to workers',
    mayImport: [],
  },
  {
    name: 'digest',
    runsIn: 'anywhere, pure',
    holds: 'the text of a digest → rows, titles and notes, papers, problems',
    mayImport: ['core'],
  },
  {
    name: 'site',
    runsIn: 'Node',
    holds: 'the command, the dataset, the search index and the Vite plugins',
    mayImport: ['core', 'digest', 'messages'],
  },
  {
    name: 'workers',
    runsIn: 'workers',
    holds: 'search, the table of all papers, patterns of rules, the service worker',
    mayImport: ['core', 'digest'],
  },
  {
    name: 'state',
    runsIn: 'the page',
    holds:
      'one folder for each kind of truth: `archive`, `library` (marks), `url`, `search`, `offline`, `preferences` …',
    mayImport: ['core'],
  },
  {
    name: 'messages',
    runsIn: 'anywhere',
    holds: 'interface texts, typed',
    mayImport: [],
  },
  {
    name: 'ui',
    runsIn: 'the page',
    holds: 'primitives; the only importers of react-markdown and Temml',
    mayImport: [],
  },
  {
    name: 'components',
    runsIn: 'the page',
    holds: 'pieces that know papers and serve several features: paper list, keys, marks',
    mayImport: ['core', 'state', 'ui', 'messages'],
  },
  {
    name: 'features',
    runsIn: 'the page',
    holds: 'islands that never import each other: paper detail, digest table, backup, search …',
    mayImport: ['core', 'state', 'components', 'ui', 'messages'],
    islands: true,
  },
  {
    name: 'pages',
    runsIn: 'the page',
    holds: 'one folder per page, and the reading pane that they share: frame, list focus, paper',
    mayImport: ['core', 'state', 'components', 'features', 'ui', 'messages'],
  },
  {
    name: 'app',
    runsIn: 'the page',
    holds: 'main, router and shell',
    mayImport: ['core', 'state', 'components', 'features', 'pages', 'ui', 'messages'],
  },
];

/** Packages that only one layer may import. */
const PACKAGES_OF_UI = ['react-markdown', 'temml', 'remark-*'];

/**
 * The overrides of `biome.json` that hold one layer to what it may import. An island that has folders of its own needs a rule of its
 * own, which lets these folders import each other.
 * @param {Layer} layer
 * @param {readonly string[]} nested the layer's islands that have folders
 */
export function importRules(layer, nested = []) {
  const islands = layer.islands ? nested : [];
  return [overrideFor(layer), ...islands.map((island) => overrideFor(layer, island))];
}

function overrideFor(layer, island) {
  const refused = LAYERS.filter(({ name }) => name !== layer.name && !layer.mayImport.includes(name));
  const groups = [
    ...refused.map(({ name }) => `#${name}/**`),
    ...(layer.islands ? [`#${layer.name}/**`] : []),
    ...(island ? [`!#${layer.name}/${island}/**`] : []),
  ];
  const patterns = [
    ...(groups.length > 0
      ? [
          {
            group: groups,
            message: `src/${layer.name}/ may import only: ${describeImports(layer)} (ARCHITECTURE.md).`,
          },
        ]
      : []),
    { group: ['../**'], message: 'Same folder ./x.ts, another folder #layer/x.ts.' },
    ...(layer.name === 'ui'
      ? []
      : [{ group: PACKAGES_OF_UI, message: 'Only src/ui/ renders Markdown and formulas.' }]),
  ];
  return {
    includes: [`src/${layer.name}/${island ? `${island}/` : ''}**`],
    linter: { rules: { style: { noRestrictedImports: { level: 'error', options: { patterns } } } } },
  };
}

/** The table of layers in ARCHITECTURE.md. */
export function layerTable() {
  const rows = LAYERS.map(
    (layer) => `| \`${layer.name}/\` | ${layer.runsIn} | ${layer.holds} | ${describeImports(layer)} |`,
  );
  return ['| layer | runs in | holds | may import |', '|---|---|---|---|', ...rows].join('\n');
}

function describeImports({ mayImport }) {
  return mayImport.length > 0 ? mayImport.join(', ') : 'no other layer';
}
