/** Folders of the sites that were built before the tests. */

/** `name`: one of those in `scripts/test/sites.mjs` that the configuration asks for. */
export function siteFolder(name: string): string {
  const folders: Record<string, string> = JSON.parse(process.env.SITE_FOLDERS!);
  return folders[name]!;
}
