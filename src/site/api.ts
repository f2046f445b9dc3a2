/** What the package offers to other programs; `api-types.d.ts` is what they see of it. */
import { papersOf } from '#digest/merge/merge-archive.ts';
import type * as Api from './api-types.d.ts';
import { appFolder } from './cli/installation.ts';
import { buildSite as build } from './publish/build-site.ts';
import { summarizeSite } from './publish/site-summary.ts';
import { DigestSource } from './read/digest-source.ts';

export { main } from './cli/main.ts';
export { closeOnSignal, serveSite } from './serve/serve-site.ts';

export const buildSite: typeof Api.buildSite = async (options) =>
  summarizeSite(await build({ app: appFolder(), ...options }), options.out);

export const readDigests: typeof Api.readDigests = async (...paths) => {
  const { archive, problems } = await new DigestSource(...paths).read();
  return { papers: papersOf(archive), problems };
};
