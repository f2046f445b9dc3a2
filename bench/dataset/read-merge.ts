/** Reads and merges a folder of digests in a process of its own, to measure its time and peak memory. Prints one JSON object. */
import { DigestSource } from '#site/read/digest-source.ts';

const start = performance.now();
const { archive, problems } = await new DigestSource(process.argv[2]!).read();
const ms = performance.now() - start;
const rows = archive.digests.reduce((total, { appearances }) => total + appearances.length, 0);
// maxRSS is in kilobytes.
const peakMb = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ ms, peakMb, rows, papers: archive.papers, problems: problems.length }));
