/** What search engines and language models read of a site first: site maps, robots.txt and llms.txt. */
import { element, escapeText, textElement, XML_DECLARATION } from '#site/markup/html.ts';

type File = readonly [path: string, content: string];

/** The protocol allows 50,000 addresses to a file. */
const ADDRESSES = 45_000;
const NAMESPACE = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

/** `paths`: pages below the site, each with a slash at its end. `address` ends in a slash, too. */
export function sitemapFiles(paths: readonly string[], address: string, title: string): File[] {
  const maps = Array.from({ length: Math.ceil(paths.length / ADDRESSES) }, (_, index): File => {
    const urls = paths
      .slice(index * ADDRESSES, (index + 1) * ADDRESSES)
      .map((path) => element('url', {}, textElement('loc', {}, address + encodeURI(path))));
    return [`sitemap-${index + 1}.xml`, document('urlset', urls)];
  });
  const entries = maps.map(([path]) => element('sitemap', {}, textElement('loc', {}, address + path)));
  return [
    ...maps,
    ['sitemap.xml', document('sitemapindex', entries)],
    ['robots.txt', `User-agent: *\nAllow: /\n\nSitemap: ${address}sitemap.xml\n`],
    ['llms.txt', describeForModels(address, title)],
  ];
}

function document(name: string, elements: readonly string[]): string {
  return `${XML_DECLARATION}${element(name, NAMESPACE, `\n${elements.join('\n')}\n`)}\n`;
}

function describeForModels(address: string, title: string): string {
  return [
    `# ${escapeText(title)}`,
    '',
    '> Daily paper digests: titles, authors, links and abstracts, often translated into Chinese.',
    '',
    '## Data',
    '',
    `- [Newest day](${address}api/latest.json): papers of the newest day as JSON`,
    `- [Days](${address}api/index.json): all days`,
    `- [Papers by id](${address}api/papers.json): where each paper is`,
    `- [Schema](${address}api/schema.json): JSON Schema of these files`,
    `- [Feed](${address}feeds/all.xml): new papers as Atom`,
    '',
  ].join('\n');
}
