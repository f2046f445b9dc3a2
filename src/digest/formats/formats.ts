/** The formats, in the order in which they are asked; the first that knows a text reads it. */
import { bibtexFormat } from './bibtex.ts';
import { csvFormat } from './csv.ts';
import { feedFormat } from './feed.ts';
import type { Format } from './format.ts';
import { jsonFormat, jsonLinesFormat } from './json/json-format.ts';
import { markdownFormat } from './markdown/markdown-format.ts';
import { paperFileFormat } from './paper-file.ts';
import { risFormat } from './ris.ts';

export const FORMATS: readonly Format[] = [
  jsonFormat,
  jsonLinesFormat,
  feedFormat,
  bibtexFormat,
  risFormat,
  csvFormat,
  paperFileFormat,
  markdownFormat,
];
