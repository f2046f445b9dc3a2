/** Finds and reads the publisher's configuration; every mistake in it is a line with the file, the line and the nearest name. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import { type Config, configSchema } from './config-schema.ts';
import { suggest } from './nearest.ts';
import { JsonError, type LocatedJson, parseJson } from './parse-json.ts';

export const CONFIG_FILES = ['lectern.config.json', 'lectern.config.mjs'];

export interface LoadedConfig {
  config: Config;
  /** Paths in the configuration are meant from here. */
  folder: string;
  /** Absent where there is none. */
  file?: string;
}

/** One line for each mistake. */
export class ConfigError extends Error {}

/** `file`, or else the first configuration in these folders; an empty one where there is none. */
export async function loadConfig(
  file: string | undefined,
  folders: readonly string[],
): Promise<LoadedConfig> {
  if (file !== undefined && !existsSync(file))
    throw new ConfigError(`${file}: there is no such file; lectern init writes a configuration.`);
  const found =
    file ?? folders.flatMap((folder) => CONFIG_FILES.map((name) => join(folder, name))).find(existsSync);
  if (found === undefined) return { config: {}, folder: resolve(folders[0] ?? '.') };
  const config = found.endsWith('.json') ? readJson(found) : await readModule(found);
  return { config, folder: dirname(resolve(found)), file: found };
}

function readJson(file: string): Config {
  try {
    const json = parseJson(readFileSync(file, 'utf8'));
    return check(file, json.value, json);
  } catch (error) {
    if (error instanceof JsonError) throw new ConfigError(`${file}:${error.line}: ${error.message}.`);
    throw error;
  }
}

/** Read anew when it has changed, while a preview runs. */
async function readModule(file: string): Promise<Config> {
  const module: { default?: unknown } = await import(
    `${pathToFileURL(resolve(file)).href}?${statSync(file).mtimeMs}`
  );
  if (module.default === undefined)
    throw new ConfigError(`${file}: there is no default export; write export default { … }.`);
  return check(file, module.default);
}

function check(file: string, value: unknown, json?: LocatedJson): Config {
  if (Array.isArray(value)) return check(file, undefined, json);
  const result = v.safeParse(configSchema, value);
  if (result.success) return result.output;
  const mistakes = result.issues.flatMap(innermost).map((issue) => {
    const path = (issue.path ?? []).map(({ key }) => key as string | number);
    return { line: json?.lineOf(path), text: describeIssue(issue, path) };
  });
  const lines = mistakes
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
    .map(({ line, text }) => `${file}${line === undefined ? '' : `:${line}`}: ${text}`);
  throw new ConfigError([...new Set(lines)].join('\n'));
}

/** Where one of several forms is allowed and it is an object, the mistakes within it say more than that it is none of them. */
function innermost(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown>[] {
  const inner = (issue.issues ?? []).filter(({ path }) => path !== undefined);
  if (issue.type !== 'union' || typeof issue.input !== 'object' || inner.length === 0) return [issue];
  return inner.flatMap((one) =>
    innermost({ ...one, path: [...(issue.path ?? []), ...one.path!] as typeof one.path }),
  );
}

function describeIssue(issue: v.BaseIssue<unknown>, path: readonly (string | number)[]): string {
  const name = path.join('.');
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const known = settingsAround(path);
    return `there is no setting ${name}${suggest(String(path.at(-1)), known) || `; there are ${known.join(', ')}.`}`;
  }
  if (name === '') return 'the configuration must be an object, as in { "title": "…" }.';
  if (issue.input === undefined) return `${name} is missing.`;
  return `${name} ${issue.message}.`;
}

/** Names beside which the last one of a path stands. */
function settingsAround(path: readonly (string | number)[]): string[] {
  let schema: v.GenericSchema | undefined = configSchema;
  for (const key of path.slice(0, -1)) schema = schemaBelow(schema, String(key));
  const names = Object.keys(entriesOf(schema) ?? {});
  return names.filter((name) => name !== '$schema');
}

interface SchemaParts {
  entries?: Readonly<Record<string, v.GenericSchema>>;
  wrapped?: v.GenericSchema;
  pipe?: readonly v.GenericSchema[];
  options?: readonly v.GenericSchema[];
  value?: v.GenericSchema;
  item?: v.GenericSchema;
}

function schemaBelow(schema: v.GenericSchema | undefined, key: string): v.GenericSchema | undefined {
  return entriesOf(schema)?.[key] ?? partsOf(schema).value ?? partsOf(schema).item;
}

function entriesOf(schema: v.GenericSchema | undefined): SchemaParts['entries'] {
  const { entries, options } = partsOf(schema);
  return entries ?? options?.map((option) => partsOf(option).entries).find((found) => found !== undefined);
}

/** Of the schema inside of what makes it optional or describes it. */
function partsOf(schema: v.GenericSchema | undefined): SchemaParts {
  const parts = (schema ?? {}) as SchemaParts;
  if (parts.wrapped) return partsOf(parts.wrapped);
  return parts.pipe?.[0] && parts.pipe[0] !== schema ? partsOf(parts.pipe[0]) : parts;
}
