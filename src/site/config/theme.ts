/** A publisher's colours and fonts as a style sheet, after a check that text stays readable on the paper. */
import { contrast, LEAST_CONTRAST, mix, normalize, readable } from './color.ts';
import type { ColorPair, Config } from './config-schema.ts';

type Look = 'light' | 'dark';
type Colors = Record<'paper' | 'ink' | 'soft' | 'faint' | 'accent', string>;

/** Those of `src/app/styles.css`, which a publisher's replace. */
const OWN: Record<Look, Colors> = {
  light: { paper: '#fbf8f1', ink: '#1f1d1a', soft: '#6b655b', faint: '#726a5f', accent: '#b5342b' },
  dark: { paper: '#161513', ink: '#e8e3d9', soft: '#a39b8d', faint: '#938b7e', accent: '#e0695c' },
};

export interface Theme {
  /** Style sheet; absent where the publisher sets nothing. */
  css?: string;
  /** For the browser's own frame. */
  paper: Record<Look, string>;
  /** Why text would not be readable: the setting, and what is wrong with it. */
  mistakes: { setting: string; what: string }[];
}

export function makeTheme({ colors = {}, fonts = {}, sources = {} }: Config): Theme {
  const looks = { light: colorsOf('light', colors), dark: colorsOf('dark', colors) };
  const mistakes = (['light', 'dark'] as const).flatMap((look) => findMistakes(look, looks[look], colors));
  const paper = { light: looks.light.paper, dark: looks.dark.paper };
  const labels = Object.entries(sources).flatMap(([source, { color }]) =>
    color ? [[source, color] as const] : [],
  );
  const rules = [
    ...(Object.keys(colors).length > 0
      ? inBothLooks(':root', (look) => declareColors(looks[look], look))
      : []),
    ...declareFonts(fonts),
    ...labels.flatMap(([source, color]) =>
      inBothLooks(
        `[data-source="${source}"]`,
        (look) => `color:${pick(color, look) ?? readable(pick(color, 'light')!, paper[look])}`,
      ),
    ),
  ];
  return { ...(rules.length > 0 && { css: `${rules.join('\n')}\n` }), paper, mistakes };
}

function colorsOf(look: Look, { accent, paper }: NonNullable<Config['colors']>): Colors {
  const own = OWN[look];
  const ground = pick(paper, look) ?? own.paper;
  // Who names one accent has thought of the light look: for the dark one it is made lighter until it can be read.
  const other = typeof accent === 'string' ? readable(accent, ground) : undefined;
  const named = typeof accent === 'string' && look === 'light' ? accent : pick(accent, look);
  return { ...own, paper: normalize(ground), accent: normalize(named ?? other ?? own.accent) };
}

function pick(pair: ColorPair | undefined, look: Look): string | undefined {
  if (typeof pair === 'string') return look === 'light' ? pair : undefined;
  return pair?.[look];
}

/** What is derived keeps the distance to the paper that Lectern's own colours have. */
function declareColors({ paper, ink, accent }: Colors, look: Look): string {
  const isLight = look === 'light';
  const values = {
    paper,
    sheet: mix(paper, '#ffffff', isLight ? 0.6 : 0.03),
    line: mix(paper, ink, isLight ? 0.1 : 0.12),
    here: mix(paper, ink, isLight ? 0.04 : 0.08),
    cinnabar: accent,
    wash: mix(paper, accent, isLight ? 0.05 : 0.1),
  };
  return Object.entries(values)
    .map(([name, value]) => `--color-${name}:${value}`)
    .join(';');
}

/** Titles stand in a language of their own, for which the page's own style sheet names a font again. */
function declareFonts({ serif, sans }: NonNullable<Config['fonts']>): string[] {
  return [
    ...(serif === undefined ? [] : [`:root,:root :lang(en){--font-serif:${serif}}`]),
    ...(sans === undefined ? [] : [`:root,:root:lang(en){--font-sans:${sans}}`]),
  ];
}

/** A reader may have chosen the look that the system does not have. */
function inBothLooks(selector: string, declare: (look: Look) => string): string[] {
  const below = (root: string) => (selector === ':root' ? root : `${root} ${selector}`);
  return [
    `${selector}{${declare('light')}}`,
    `@media (prefers-color-scheme:dark){${below(':root:not([data-theme="light"])')}{${declare('dark')}}}`,
    `${below(':root[data-theme="dark"]')}{${declare('dark')}}`,
  ];
}

function findMistakes(look: Look, colors: Colors, given: NonNullable<Config['colors']>): Theme['mistakes'] {
  const check = (setting: string, text: string, name: string, advice: string) => {
    const found = contrast(text, colors.paper);
    if (found >= LEAST_CONTRAST) return [];
    const what = `${name} on the paper ${colors.paper} has a contrast of ${found.toFixed(1)}, and text needs ${LEAST_CONTRAST}; ${advice}`;
    return [{ setting: `${setting}.${look}`, what }];
  };
  const accent = `take one such as ${readable(colors.accent, colors.paper)}.`;
  const paper = `take a ${look === 'light' ? 'lighter' : 'darker'} paper.`;
  return [
    ...(given.accent === undefined && given.paper === undefined
      ? []
      : check('colors.accent', colors.accent, `the accent ${colors.accent}`, accent)),
    ...(pick(given.paper, look) === undefined ? [] : check('colors.paper', colors.faint, 'grey text', paper)),
  ];
}
