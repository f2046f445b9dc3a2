/**
 * Whether TeX compiles what Lectern exports: 200 entries through XeLaTeX with biber, and those without Chinese through pdfLaTeX with
 * BibTeX. Papers of the corpus where it is there, else made-up ones alone. `node scripts/check-tex.mjs` ends with 0 where TeX is missing,
 * and says so. On Debian: `apt-get install --no-install-recommends texlive-xetex texlive-latex-recommended texlive-bibtex-extra
 * texlive-lang-chinese biber lmodern fonts-noto-cjk`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { register } from 'tsx/esm/api';
import { ROOT } from './prepare.mjs';

const CORPUS = join(ROOT, '../shared/corpus/daily-papers');
const ENTRIES = 200;
const CHINESE = /[\u2e80-\u9fff\uff00-\uffef]/;

/** Signs of every kind that titles hold. */
const HOSTILE = [
  '\\textsc{Neon}: 50% of R&amp;D #1 costs $5 and $10_000',
  'GABA<sub>A</sub> at $95%$ with $\\alpha$, $10^{-3}$ & <i>E. coli</i>',
  'A } { B \\ C ^ ~ | < > "quotes" ‘single’ “double” – — …',
  'α-synuclein ≥ 10⁶, H₂O, ×, ±, °C, µm, → ← ⇒ ∞ ∈ ∀ ∃ ∑ √ ℝ ℓ',
  '$\\mathcal{L}$ and $\\mathbb{R}^d$ with $\\SI{5}{\\km}$ and $\\sys{}$',
  'Schr\\"odinger, Erdős, Łukasz, Çelik, Ångström, naïve, Nguyễn, ạ, đ, ß, ŋ',
  '$\\frac{a}{b}$ $\\sqrt{x}$ $x_{i,j}^{n+1}$ $\\left(\\sum_{i=1}^n x_i\\right)$ $\\hat{x}$ $\\|x\\|$',
  '**Strong** `code` &lt;think&gt; {DNA} \\cite{a} \\footnote{b} non\u00a0breaking thin\u2009space',
];

register();
const EXPORTS = pathToFileURL(join(ROOT, 'src/core/citation/exports/export-papers.ts')).href;
const { exportPapers } = await import(EXPORTS);

function papers() {
  const authors = [
    'Jan van der Berg',
    'Nguyễn Văn An',
    'Martin Luther King Jr.',
    'Example Working Group',
    'Meta AI',
  ];
  const own = HOSTILE.map((titleEn, at) => ({
    id: `arxiv:2509.${String(at).padStart(5, '0')}`,
    titleEn,
    ...(at % 2 === 1 && { titleZh: `译题 ${titleEn}` }),
    authors: authors.slice(at % 3),
    abstractEn: titleEn,
    categories: ['cs.CL'],
    remark: titleEn,
  }));
  return [...own, ...corpusPapers(ENTRIES - own.length)];
}

/** Spread over the whole corpus; every second one without its translation, so that pdfLaTeX has something to do. */
function corpusPapers(count) {
  if (!existsSync(CORPUS)) return [];
  const args = ['--import', 'tsx', join(ROOT, 'src/site/cli/main.ts'), 'rows', CORPUS];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e9 });
  const rows = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const known = [...new Map(rows.filter(({ titleEn }) => titleEn).map((row) => [row.id, row])).values()];
  const step = Math.max(1, Math.floor(known.length / count));
  return known
    .filter((_, at) => at % step === 0)
    .slice(0, count)
    .map(({ titleZh, ...row }, at) => (at % 2 === 0 ? row : { ...row, titleZh }));
}

const XELATEX = String.raw`\documentclass{article}
\usepackage{amsmath,amssymb,fontspec,xeCJK}
\setCJKmainfont{Noto Serif CJK SC}
\usepackage[backend=biber,style=numeric,maxnames=99]{biblatex}
\addbibresource{refs.bib}
\begin{document}\nocite{*}\printbibliography\end{document}
`;
const PDFLATEX = String.raw`\documentclass{article}
\usepackage[T1]{fontenc}\usepackage[utf8]{inputenc}\usepackage{lmodern,amsmath,amssymb,url}
\begin{document}\nocite{*}\bibliographystyle{plain}\bibliography{refs}\end{document}
`;

const ERROR = /^(?:! .*|ERROR - .*|.*---line \d+ of file.*)$/gm;

/** Runs the tools one after the other; gives every error that one of them reports, and the signs that no font has. */
function compile(folder, tex, bib, tools) {
  writeFileSync(join(folder, 'main.tex'), tex);
  writeFileSync(join(folder, 'refs.bib'), bib);
  const said = tools.map(([tool, ...args]) => {
    const { stdout, stderr } = spawnSync(tool, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1e9 });
    return `${stdout}${stderr}`;
  });
  const log = readIfThere(join(folder, 'main.log'));
  const errors = [...said, log].flatMap((text) => text.match(ERROR) ?? []);
  const missing = log.match(/Missing character: There is no .*/g) ?? [];
  const set = readIfThere(join(folder, 'main.bbl')).match(/\\(?:entry|bibitem)\b/g)?.length ?? 0;
  if (!existsSync(join(folder, 'main.pdf'))) errors.push('no PDF was made');
  return { set, errors: [...new Set(errors)], missing: [...new Set(missing)] };
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

const RUN = ['-interaction=nonstopmode', 'main'];
const ENGINES = [
  [
    'XeLaTeX with biber',
    () => true,
    XELATEX,
    [
      ['xelatex', ...RUN],
      ['biber', 'main'],
      ['xelatex', ...RUN],
    ],
  ],
  [
    'pdfLaTeX with BibTeX',
    (entry) => !CHINESE.test(entry),
    PDFLATEX,
    [
      ['pdflatex', ...RUN],
      ['bibtex', 'main'],
      ['pdflatex', ...RUN],
      ['pdflatex', ...RUN],
    ],
  ],
];

export function checkTex() {
  const missing = ['xelatex', 'biber', 'pdflatex', 'bibtex'].filter(
    (tool) => spawnSync(tool, ['--version']).error,
  );
  if (missing.length > 0) {
    console.log(
      `TeX was not tried: ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} not installed.`,
    );
    return 0;
  }
  const entries = exportPapers(papers(), 'bibtex', '2026-01-05').split(/\n\n(?=@)/);
  const folder = mkdtempSync(join(tmpdir(), 'lectern-tex-'));
  let failed = 0;
  for (const [name, takes, tex, tools] of ENGINES) {
    const some = entries.filter(takes);
    const result = compile(mkdtempSync(join(folder, 'run-')), tex, some.join('\n\n'), tools);
    console.log(
      `${name}: ${result.set} of ${some.length} entries, ${result.errors.length} errors, ${result.missing.length} missing characters`,
    );
    for (const line of [...result.errors, ...result.missing]) console.log(`  ${line}`);
    failed += result.errors.length + Math.abs(some.length - result.set);
  }
  if (failed === 0) rmSync(folder, { recursive: true });
  else console.log(`The files are in ${folder}.`);
  return failed === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = checkTex();
