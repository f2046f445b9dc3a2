/** Reads and merges a folder once, alone in its process, so that its time and peak memory are its own. Prints one JSON object. */
import { DigestSource } from '#site/read/digest-source.ts';

const start = performance.now();
const { archive, problems } = await new DigestSource(process.argv[2]!).read();
const ms = performance.now() - start;
const rows = archive.digests.reduce((sum, one) => sum + one.appearances.length, 0);
// maxRSS is in kilobytes.
const peakMb = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ ms, peakMb, rows, papers: archive.papers, problems: problems.length }));
