/** The part of citation-js, which has no types of its own, that tests use. */
declare module '@citation-js/core' {
  interface CslName {
    family?: string;
    given?: string;
    literal?: string;
    suffix?: string;
    'non-dropping-particle'?: string;
    'dropping-particle'?: string;
  }

  export interface CslItem {
    title?: string;
    'original-title'?: string;
    abstract?: string;
    author?: CslName[];
    DOI?: string;
    URL?: string;
    issued?: { 'date-parts'?: number[][] };
  }

  export const plugins: { input: { chain(text: unknown, options: { generateGraph: boolean }): CslItem[] } };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
