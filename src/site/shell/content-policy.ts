/** The content security policy that every page of a site states about itself. */

const POLICY: readonly (readonly [directive: string, sources: string])[] = [
  ['default-src', "'none'"],
  ['script-src', "'self' 'wasm-unsafe-eval'"],
  ['style-src', "'self'"],
  ['img-src', "'self' data:"],
  ['font-src', "'self'"],
  ['connect-src', "'self'"],
  ['worker-src', "'self'"],
  ['manifest-src', "'self'"],
  ['base-uri', "'self'"],
  ['form-action', "'none'"],
];

/** `scripts`: further sources of scripts, such as the hash of an inline one. */
export function contentPolicy(scripts = ''): string {
  return POLICY.map(([name, sources]) =>
    name === 'script-src' && scripts ? `${name} ${sources} ${scripts}` : `${name} ${sources}`,
  ).join('; ');
}
