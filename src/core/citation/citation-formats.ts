/** The forms of citation, in the order in which they are offered. */
export const CITATION_FORMATS = ['gbt', 'gbt2025', 'apa', 'mla', 'chicago', 'vancouver', 'bibtex'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];
