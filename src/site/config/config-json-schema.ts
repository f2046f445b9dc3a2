/** The configuration's schema as JSON Schema, which editors use to complete and check it; published as `docs/config.schema.json`. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { configSchema } from './config-schema.ts';

/** What the schema cannot say, such as that a time zone exists, only the build checks. */
export function configJsonSchema(): object {
  const schema = toJsonSchema(configSchema, { errorMode: 'ignore' });
  return {
    ...schema,
    title: 'Lectern configuration',
    description: 'lectern.config.json; every setting is optional.',
  };
}

if (process.argv[1]?.endsWith('config-json-schema.ts'))
  process.stdout.write(`${JSON.stringify(configJsonSchema(), undefined, 2)}\n`);
