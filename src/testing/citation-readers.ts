/** Exports as reference managers read them: the BibTeX parser of Better BibTeX, and citation-js for BibTeX, RIS and CSL-JSON. */
import { type CslItem, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { parse } from '@retorquere/bibtex-parser';

export interface ReadCitation {
  title?: string | undefined;
  titleaddon?: string | undefined;
  abstract?: string | undefined;
  /** `family|given|suffix` of each, as far as there are such parts. */
  authors: string[];
  doi?: string | undefined;
  url?: string | undefined;
  eprint?: string | undefined;
  year?: string | number | undefined;
}

/** One entry; `errors` of either parser. */
export async function readBibtex(entry: string): Promise<{ errors: string[]; fields: ReadCitation }> {
  const { entries, errors } = parse(entry, { sentenceCase: false });
  const fields = entries[0]?.fields as Record<string, string> & { author?: CreatorName[] };
  const second = citationJs(entry);
  return {
    errors: [
      ...errors.map(({ error }) => error),
      ...(second.length === 1 ? [] : ['citation-js reads no entry']),
    ],
    fields: {
      title: fields.title,
      titleaddon: fields.titleaddon && samePlainText(fields.titleaddon),
      abstract: fields.abstract,
      authors: (fields.author ?? []).map(creatorName),
      doi: fields.doi,
      url: fields.url,
      eprint: fields.eprint,
      year: fields.year,
    },
  };
}

export async function readRis(record: string): Promise<ReadCitation> {
  return fromCsl(citationJs(record)[0]!);
}

export async function readCsl(json: string): Promise<ReadCitation> {
  return fromCsl(citationJs(JSON.parse(json))[0]!);
}

function citationJs(text: unknown): CslItem[] {
  return plugins.input.chain(text, { generateGraph: false });
}

/** citation-js calls the title original where there is a translation. */
function fromCsl(item: CslItem): ReadCitation {
  return {
    title: item['original-title'] ?? item.title,
    abstract: item.abstract,
    authors: (item.author ?? []).map(({ family, given, literal, ...more }) => {
      const particle = more['non-dropping-particle'] ?? more['dropping-particle'];
      return [[particle, family ?? literal].filter(Boolean).join(' '), given].filter(Boolean).join('|');
    }),
    doi: item.DOI,
    url: item.URL,
    year: item.issued?.['date-parts']?.[0]?.[0],
  };
}

interface CreatorName {
  name?: string;
  lastName?: string;
  firstName?: string;
  prefix?: string;
  suffix?: string;
}

function creatorName({ name, lastName, firstName, prefix, suffix }: CreatorName): string {
  const family = [prefix, lastName ?? name].filter(Boolean).join(' ');
  return [family, firstName, suffix].filter(Boolean).join('|').normalize('NFC');
}

/** Text without markup, compatibility forms and white space: readers differ in these alone. */
export function samePlainText(text: string | undefined): string | undefined {
  return text
    ?.replaceAll(/<\/?[a-z][^>]*>/g, '')
    .normalize('NFKC')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[‘’ʹ′]/g, "'")
    .replaceAll('ϵ', 'ε')
    .replaceAll('ϕ', 'φ')
    .replaceAll(/\s/g, '');
}
