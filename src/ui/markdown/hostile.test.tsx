// @vitest-environment happy-dom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { act, cleanup, render } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { scanText } from '#core/text/scan-text.ts';
import { Note } from '#ui/note.tsx';
import { TitleText } from '#ui/title-text/title-text.tsx';
import { Markdown } from './markdown.tsx';
import { RemarkMarkdown } from './remark-markdown.tsx';

// Temml does not work in quirks mode, which happy-dom reports when the module is loaded.
Object.defineProperty(document, 'compatMode', { value: 'CSS1Compat' });

const ATTACKS = resolve(import.meta.dirname, '../../../../shared/attacks');
const OWN = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[a](javascript:alert(1)) [b](data:text/html,x) [c](vbscript:x) [d](//evil.example)',
  '**x** [a](https://a.example" onclick="x) ![p](https://a.example/pixel.png)',
  '<https://a.example/"onmouseover=alert(1)> **x**',
  '$\\href{javascript:alert(1)}{x}$ $\\includegraphics{https://a.example/i.png}$',
  '$\\htmlData{x=y}{z} \\style{background:url(https://a.example)}{q} \\class{evil}{w} \\label{location}$',
  '$\\text{<img src=x onerror=alert(1)>}$',
  `$${'{'.repeat(900)}x${'}'.repeat(900)}$`,
  '$\\def\\a{\\a\\a}\\a$',
  '$\\rule{9999em}{9999em}$',
  '\\href{javascript:alert(1)}{x} \\url{data:text/html,x}',
  '&lt;script&gt; &#60;script&#62; **x**',
];

function payloads(): [string, string][] {
  const own = OWN.map((text): [string, string] => ['own', text]);
  if (!existsSync(ATTACKS)) return own;
  const files = readdirSync(ATTACKS).filter((name) => name.endsWith('.json'));
  const texts = (name: string): string[] => {
    const list = JSON.parse(readFileSync(resolve(ATTACKS, name), 'utf8')) as Record<string, string[]>;
    return list.payloads ?? list.strings ?? [];
  };
  return [...own, ...files.flatMap((name) => texts(name).map((text): [string, string] => [name, text]))];
}

const ALLOWED =
  'div,span,p,ul,ol,li,hr,a,strong,em,code,pre,blockquote,sup,sub,small,details,summary,br,math,semantics,annotation,mrow,mi,mo,mn,mtext,ms,mspace,msub,msup,' +
  'msubsup,mfrac,msqrt,mroot,munder,mover,munderover,mtable,mtr,mtd,mstyle,mpadded,mphantom,menclose,mmultiscripts,mprescripts,none';
const elements = new Set(ALLOWED.split(','));

/** Elements and attributes that a browser would act on. */
function dangers(root: Element): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const name = element.localName.toLowerCase();
    const found = elements.has(name) ? [] : [`<${name}>`];
    for (const { name: key, value } of element.attributes) {
      const acts = /^on|^srcdoc$|^src$|^action$|^formaction$|^xlink:|^background$/i.test(key);
      const leads = key === 'href' && !(name === 'a' && /^(?:https?:\/\/|mailto:)/i.test(value));
      const loads = key === 'style' && /url\s*\(|expression|@import/i.test(value);
      if (acts || leads || loads || (key === 'id' && name !== 'details'))
        found.push(`${name} ${key}=${value}`);
    }
    return found;
  });
}

const all = payloads();

/** Whether the text has markup. Plain text becomes a text node, of which a sample is enough. */
function hasMarkup(text: string): boolean {
  return scanText(text).some(({ kind }) => kind !== 'text');
}
const rendered = all.filter(([file, text], index) => file === 'own' || index % 40 === 0 || hasMarkup(text));
const forbidden = vi.fn();

describe(
  existsSync(ATTACKS) ? 'hostile text' : 'hostile text (own examples only: ../shared/attacks is missing)',
  () => {
    beforeAll(async () => {
      await import('./parsed-markdown.tsx');
      await import('#ui/title-text/dollar-title.tsx');
      await import('#ui/title-text/scanned-title.tsx');
      vi.stubGlobal('fetch', forbidden);
      vi.stubGlobal('alert', forbidden);
    });
    afterEach(cleanup);
    afterAll(() => vi.unstubAllGlobals());

    it(`stays text as abstract, note and title (${rendered.length} of ${all.length} payloads)`, async () => {
      const found: string[] = [];
      for (let start = 0; start < rendered.length; start += 100) {
        const batch = rendered.slice(start, start + 100);
        const { container } = await act(async () =>
          render(
            batch.map(([file, text], index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list does not change
              <div key={`${file}${index}`}>
                <Markdown text={text} />
                <RemarkMarkdown text={text} />
                <TitleText text={text} />
                <Note label="注" openHint="展开" closeHint="收起" allOpen>
                  <Markdown text={text} />
                </Note>
              </div>
            )),
          ),
        );
        for (const danger of dangers(container)) found.push(danger);
        cleanup();
      }
      expect(found).toEqual([]);
      expect(forbidden).not.toHaveBeenCalled();
    });
  },
);
