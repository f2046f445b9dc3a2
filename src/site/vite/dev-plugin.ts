/** The data set from memory in Vite's dev server. Only an adapter: reading, merging and packing know nothing of Vite. */
import { resolve, sep } from 'node:path';
import type { Plugin, ResolvedConfig, ViteDevServer } from 'vite';
import { describeProblems, describeSkipped } from '#site/read/describe-problems.ts';
import { type ArchiveReading, DigestSource } from '#site/read/digest-source.ts';
import { DataServer } from './data-server.ts';

/** Sent to the page when the served archive has changed: it asks for the pointer anew. */
const HOT_EVENT = 'lectern:archive';

/** `digests`: folder of digests, absolute. */
export function lecternDev(digests: string): Plugin {
  return {
    name: 'lectern-dev',
    apply: 'serve',
    configureServer(server) {
      return serveArchive(server, new DigestSource(digests));
    },
  };
}

function serveArchive(server: ViteDevServer, source: DigestSource): void {
  const data = new DataServer(source);
  const said = new Set<string>();
  let isFirst = true;
  const isSource = (file: string) =>
    source.paths.some((path) => file === path || file.startsWith(path + sep));
  const refresh = () =>
    data.refresh().then(
      ({ archive, problems, skipped }) => {
        // A person who repairs a digest wants to know what is new, not the whole list again.
        const unsaid = problems.filter((one) => !said.has(JSON.stringify(one)));
        for (const one of unsaid) said.add(JSON.stringify(one));
        report(server.config, { archive, problems: unsaid, skipped: isFirst ? skipped : [] });
        isFirst = false;
        server.ws.send(HOT_EVENT);
      },
      (error: Error) => server.config.logger.error(error.message),
    );
  server.middlewares.use(data.middleware(server.config.base));
  server.watcher.add([...source.paths]);
  server.watcher.on('all', (_event, file) => {
    if (isSource(resolve(file))) data.refreshSoon(refresh);
  });
  void refresh();
}

/** Said even where Vite keeps quiet about its hundreds of files, unless only errors are wanted. */
function report({ logger, logLevel }: ResolvedConfig, { archive, problems, skipped }: ArchiveReading): void {
  if (logLevel === 'silent' || logLevel === 'error') return;
  const { length } = archive.digests;
  const papers = `${archive.papers} ${archive.papers === 1 ? 'paper' : 'papers'}`;
  console.log(`${papers} in ${length} ${length === 1 ? 'digest' : 'digests'}`);
  for (const line of describeSkipped(skipped)) console.log(line);
  const lines = describeProblems(problems);
  if (lines.length > 0) logger.warn(`${lines.join('\n')}\n  All of them: data/quality.json`);
}
