/** What the package offers to other programs. */
import type { Paper } from '#core/paper/paper.ts';
import type { Problem } from '#core/paper/problem.ts';
import { papersOf } from '#digest/merge/merge-archive.ts';
import { appFolder } from './cli/installation.ts';
import { type BuildOptions, type BuiltSite, buildSite as build } from './publish/build-site.ts';
import { DigestSource } from './read/digest-source.ts';

export { main } from './cli/main.ts';
export { NothingReadError } from './publish/build-site.ts';
export { ForeignFolderError } from './publish/output-folder.ts';

/** Makes a site of digests in a folder; `app` is the one of the package where it is not named. */
export function buildSite(options: Omit<BuildOptions, 'app'> & { app?: string }): Promise<BuiltSite> {
  return build({ app: appFolder(), ...options });
}

/** The papers of files and folders, merged over all digests, and every problem with file, line and hint. */
export async function readDigests(
  ...paths: readonly string[]
): Promise<{ papers: Paper[]; problems: Problem[] }> {
  const { archive, problems } = await new DigestSource(...paths).read();
  return { papers: papersOf(archive), problems };
}
