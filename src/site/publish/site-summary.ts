/** What became of a build, for programs: the result of `buildSite` and of `lectern build --json`. */
import { resolve } from 'node:path';
import type { BuiltSite } from './build-site.ts';

export interface SiteSummary {
  /** The site's folder, absolute. */
  out: string;
  papers: number;
  digests: number;
  problems: number;
  /** How many files were written, were there already, and were deleted. */
  files: { new: number; same: number; deleted: number };
}

export function summarizeSite(
  { reading: { archive, problems }, files }: BuiltSite,
  out: string,
): SiteSummary {
  return {
    out: resolve(out),
    papers: archive.papers,
    digests: archive.digests.length,
    problems: problems.length,
    files,
  };
}
