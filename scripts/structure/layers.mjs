/**
 * The layers of `src/` and their allowed imports. From this table `node scripts/structure/write-layers.mjs` generates the import rules
 * in `biome.json` and the table in ARCHITECTURE.md.
 */

/**
 * @typedef {object} Layer
 * @property {string} name folder below `src/`
 * @property {string} runsIn
 * @property {string} holds one line of Markdown
 * @property {readonly string[]} mayImport names of other layers; a layer may import itself, unless its folders are islands
 * @property {boolean} [islands] whether its folders must not import each other
 */

/** @type {readonly Layer[]} */
export const LAYERS = [
  {
    name: 'core',
    runsIn: 'anywhere',
    holds:
      'what crosses a border: papers, their texts as displayed, citations, the dataset, queries, the search index, messages to workers',
    mayImport: [],
  },
  {
    name: 'digest',
    runsIn: 'anywhere',
    holds: 'digest files → rows, titles and notes, papers, problems; pure functions',
    mayImport: ['core'],
  },
  {
    name: 'site',
    runsIn: 'Node',
    holds: 'the command line, the dataset, the search index, HTML, the Vite plugins',
    mayImport: ['core', 'digest', 'messages'],
  },
  {
    name: 'workers',
    runsIn: 'web workers',
    holds: 'search, the table of all papers, patterns of rules, the service worker',
    mayImport: ['core', 'digest'],
  },
  {
    name: 'state',
    runsIn: 'the page',
    holds: 'one folder per kind of state: `archive`, `library`, `url`, `search`, `offline`, `preferences` …',
    mayImport: ['core'],
  },
  {
    name: 'messages',
    runsIn: 'anywhere',
    holds: 'interface texts, one folder per language',
    mayImport: [],
  },
  {
    name: 'ui',
    runsIn: 'the page',
    holds: 'primitives that know nothing of papers; the only importers of react-markdown and Temml',
    mayImport: ['core'],
  },
  {
    name: 'components',
    runsIn: 'the page',
    holds: 'components that know papers and that several features use: paper list, keys, marks',
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
    holds: 'entry, router and shell',
    mayImport: ['core', 'state', 'components', 'features', 'pages', 'ui', 'messages'],
  },
];

/** Packages that only `ui` may import. */
const RENDERERS = ['react-markdown', 'temml', 'remark-*'];

/**
 * The overrides of `biome.json` that limit a layer's imports. An island with subfolders gets a rule of its own, which lets these
 * subfolders import each other.
 * @param {Layer} layer
 * @param {readonly string[]} nested folders of the layer that have subfolders
 */
export function importRules(layer, nested = []) {
  const islands = layer.islands ? nested : [];
  return [overrideFor(layer), ...islands.map((island) => overrideFor(layer, island))];
}

function overrideFor(layer, island) {
  return {
    includes: [`src/${layer.name}/${island ? `${island}/` : ''}**`],
    linter: {
      rules: {
        style: {
          noRestrictedImports: { level: 'error', options: { patterns: forbiddenImports(layer, island) } },
        },
      },
    },
  };
}

function forbiddenImports(layer, island) {
  const forbidden = LAYERS.filter(({ name }) => name !== layer.name && !layer.mayImport.includes(name));
  const group = [
    ...forbidden.map(({ name }) => `#${name}/**`),
    ...(layer.islands ? [`#${layer.name}/**`] : []),
    ...(island ? [`!#${layer.name}/${island}/**`] : []),
  ];
  const message = `src/${layer.name}/ may import only: ${describeImports(layer)} (ARCHITECTURE.md).`;
  return [
    ...(group.length > 0 ? [{ group, message }] : []),
    { group: ['../**'], message: 'Same folder ./x.ts, another folder #layer/x.ts.' },
    ...rendererRules(layer),
  ];
}

/** The site sets formulas too, for the pages that need no script. */
function rendererRules({ name }) {
  if (name === 'ui') return [];
  if (name === 'site')
    return [{ group: RENDERERS.filter((one) => one !== 'temml'), message: 'Only src/ui/ renders Markdown.' }];
  return [{ group: RENDERERS, message: 'Only src/ui/ renders Markdown and formulas.' }];
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
