import { expect, it } from 'vitest';
import { onPdfHost, readSettings } from './page-settings.ts';

it.each([
  ['{"title":{"zh":"晨报"},"offlineDays":60}', { title: { zh: '晨报' }, offlineDays: 60 }],
  ['{"offlineDays":"many"}', {}],
  ['{', {}],
  [undefined, {}],
])('settings from %s are %j', (json, settings) => {
  expect(readSettings(json)).toEqual(settings);
});

it('a PDF is had from the mirror of its source, with the same path', () => {
  const settings = { sources: { arxiv: { pdfHost: 'cn.arxiv.org' } } };
  expect(onPdfHost('http://arxiv.org/pdf/2509.1v2?x=1', 'arxiv', settings)).toBe(
    'https://cn.arxiv.org/pdf/2509.1v2?x=1',
  );
  expect(onPdfHost('https://www.biorxiv.org/a.pdf', 'biorxiv', settings)).toBe(
    'https://www.biorxiv.org/a.pdf',
  );
});
