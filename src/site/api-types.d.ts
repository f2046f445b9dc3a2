/** Lectern as a library. Everything else in the package is internal and may change at any time. */

/** A row of a digest about a paper. What is not known is absent. */
export interface Appearance {
  /** Of the paper: `arxiv:2509.21320`, without a version. */
  id: string;
  /** Digest file, as it lies below the folder that was named, and line from 1. */
  file: string;
  line: number;
  /** Position in its digest, from 1. */
  place: number;
  /** `arxiv`, `biorxiv`, `medrxiv`, or another that a digest names. */
  source: string;
  /** `YYYY-MM-DD`, as all dates. */
  digestDate?: string;
  firstSeen?: string;
  publishedOn?: string;
  version?: number;
  titleZh?: string;
  titleEn?: string;
  /** What a translator said about the title, word for word. */
  titleNote?: string;
  authors?: string[];
  pdfUrl?: string;
  codeUrl?: string;
  abstractZh?: string;
  abstractEn?: string;
}

export interface Paper {
  id: string;
  version?: number;
  firstSeen?: string;
  /** Newest first. */
  appearances: [Appearance, ...Appearance[]];
}

export interface Problem {
  file: string;
  line?: number | undefined;
  kind: string;
  /** What is wrong, and what helps. */
  what: string;
  hint: string;
}

export interface BuildOptions {
  /** Files and folders of digests. */
  digests: readonly string[];
  /** Folder that becomes the site. It must be empty, missing, or written by Lectern. */
  out: string;
  /** Folder of the built app; the package's own by default. */
  app?: string;
  /** The site's path, such as `/papers/`; found by the page itself where it is absent. */
  base?: string;
  /** `false`: the site removes a service worker installed earlier. */
  offline?: boolean;
  /** Folder for parts that a later build need not make again. */
  cache?: string;
  /** Writes `.br` and `.gz` files beside the others. */
  compress?: boolean;
  /** Replaces a folder that Lectern did not write. */
  force?: boolean;
}

export interface SiteSummary {
  /** The site's folder, absolute. */
  out: string;
  papers: number;
  digests: number;
  problems: number;
  /** How many files were written, were there already, and were deleted. */
  files: { new: number; same: number; deleted: number };
}

/** Makes a site of digests. Rejects where nothing can be read, and then has written nothing. */
export declare function buildSite(options: BuildOptions): Promise<SiteSummary>;

/** Reads files and folders: the papers of all digests, merged, and every problem. */
export declare function readDigests(
  ...paths: readonly string[]
): Promise<{ papers: Paper[]; problems: Problem[] }>;
