/** The formats, in the order in which they are asked; the first that knows a text reads it. */

import { jsonFormat, jsonLinesFormat } from '#digest/formats/json/json-format.ts';
import { markdownFormat } from '#digest/formats/markdown/markdown-format.ts';
import { bibtexFormat } from './bibtex-format.ts';
import { csvFormat } from './csv-format.ts';
import { feedFormat } from './feed-format.ts';
import type { Format } from './format.ts';
import { paperFileFormat } from './paper-file.ts';
import { risFormat } from './ris-format.ts';

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
