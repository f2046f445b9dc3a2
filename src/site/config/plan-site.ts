/** What is to be built: the command's words and the publisher's configuration together. */
import { resolve } from 'node:path';
import { digestFolder } from '#site/read/digest-source.ts';
import type { Config } from './config-schema.ts';
import { loadConfig } from './load-config.ts';
import { makeIdentity, type SiteIdentity } from './site-identity.ts';

export interface SiteRequest {
  /** Files and folders of digests; those of the configuration where none is named. */
  digests: readonly string[];
  /** A configuration file; looked for in the current folder and in the digests' where none is named. */
  config?: string | undefined;
  /** The site's path; that of the configuration where none is named. */
  base?: string | undefined;
}

export interface SitePlan {
  /** Absolute. */
  digests: readonly string[];
  base?: string;
  config: Config;
  identity: SiteIdentity;
  /** The configuration file, if there is one. */
  file?: string;
}

/** Rejects with a `ConfigError` that names every mistake. */
export async function planSite({ digests, config: named, base: path }: SiteRequest): Promise<SitePlan> {
  const near = digests.map((one) => digestFolder([resolve(one)]));
  const loaded = await loadConfig(named, ['.', ...near]);
  const { config, folder, file } = loaded;
  const found = digests.length > 0 ? digests : (config.digests ?? []).map((one) => resolve(folder, one));
  const sources = found.map((one) => resolve(one));
  const base = path ?? config.base;
  return {
    digests: sources,
    ...(base !== undefined && { base }),
    config,
    identity: makeIdentity(loaded, digestFolder(sources)),
    ...(file !== undefined && { file: resolve(file) }),
  };
}
