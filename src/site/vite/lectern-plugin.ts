/**
 * Emit: the data set as part of Vite's build, and from memory in its dev server. Only an adapter; reading, merging and packing
 * know nothing of Vite.
 */
import { join, resolve, sep } from 'node:path';
import type { Plugin, ResolvedConfig, ViteDevServer } from 'vite';
import { describeProblems } from '#site/cli/describe-problems.ts';
import { DigestFolder, describeNothingRead, type FolderReading } from '#site/cli/digest-folder.ts';
import { type DataFiles, packArchive } from '#site/dataset/pack-archive.ts';
import { emitSearch, saveIndex } from '#site/search-index/emit-index.ts';
import { DataServer } from './data-server.ts';

export interface LecternOptions {
  /** Folder of digests, absolute. */
  digests: string;
  /** Any problem in the digests makes the build fail. */
  strict?: boolean;
}

/** Sent to the page when the served archive has changed: it asks for the pointer anew. */
const HOT_EVENT = 'lectern:archive';

export function lectern(options: LecternOptions): Plugin {
  const folder = new DigestFolder(resolve(options.digests));
  let config: ResolvedConfig;
  let reading: FolderReading;
  let files: DataFiles;
  let cache: string;
  return {
    name: 'lectern',
    configResolved(resolved) {
      config = resolved;
      cache = join(config.cacheDir, 'lectern-search');
    },
    async buildStart() {
      if (config.command !== 'build') return;
      reading = await folder.read();
      const nothing = describeNothingRead(options.digests, reading);
      if (nothing !== undefined) this.error(nothing);
      files = packArchive(reading.archive, reading.problems);
    },
    // Vite empties the folder in the same hook, after the plugins of a project.
    renderStart: {
      order: 'pre',
      sequential: true,
      handler() {
        const { outDir, write } = config.build;
        if (write) saveIndex(resolve(config.root, outDir), cache);
      },
    },
    generateBundle() {
      for (const [fileName, source] of files) this.emitFile({ type: 'asset', fileName, source });
      this.emitFile({ type: 'asset', fileName: '.nojekyll', source: '' });
    },
    async writeBundle({ dir }) {
      if (dir !== undefined) await emitSearch(dir, cache);
    },
    closeBundle(error?: Error) {
      if (config.command !== 'build' || error || !files) return;
      report(config, reading);
      if (options.strict && reading.problems.length > 0) refuse(config, reading);
    },
    configureServer(server) {
      return serveArchive(server, folder);
    },
  };
}

function serveArchive(server: ViteDevServer, folder: DigestFolder): void {
  const data = new DataServer(folder);
  const said = new Set<string>();
  const inFolder = (file: string) => file === folder.path || file.startsWith(folder.path + sep);
  const refresh = () =>
    data.refresh().then(
      ({ archive, problems }) => {
        // A person who repairs a digest wants to know what is new, not the whole list again.
        const unsaid = problems.filter((one) => !said.has(JSON.stringify(one)));
        for (const one of unsaid) said.add(JSON.stringify(one));
        report(server.config, { archive, problems: unsaid });
        server.ws.send(HOT_EVENT);
      },
      (error: Error) => server.config.logger.error(error.message),
    );
  server.middlewares.use(data.middleware(server.config.base));
  server.watcher.add(folder.path);
  server.watcher.on('all', (_event, file) => {
    if (inFolder(resolve(file))) data.refreshSoon(refresh);
  });
  void refresh();
}

/** Said even where Vite keeps quiet about its hundreds of files, unless only errors are wanted. */
function report({ logger, logLevel }: ResolvedConfig, { archive, problems }: FolderReading): void {
  if (logLevel === 'silent' || logLevel === 'error') return;
  const { length } = archive.digests;
  const papers = `${archive.papers} ${archive.papers === 1 ? 'paper' : 'papers'}`;
  console.log(`${papers} in ${length} ${length === 1 ? 'digest' : 'digests'}`);
  const lines = describeProblems(problems);
  if (lines.length > 0) logger.warn(`${lines.join('\n')}\n  All of them: data/quality.json`);
}

/** A strict build says why it failed even where it is to say little. */
function refuse({ logger, logLevel }: ResolvedConfig, { problems }: FolderReading): void {
  process.exitCode = 1;
  if (logLevel === 'error') logger.error(describeProblems(problems).join('\n'));
  logger.error(`--strict: a build with problems in its digests is a failure.`);
}
