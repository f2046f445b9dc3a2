/** Parses and formats the query of an address. All values are texts: no JSON, no numbers. */

export function parseQuery(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

/** `?from=d/2025-09-28/arxiv&sort=-author`, with unescaped slashes, colons and commas; `''` without parameters. */
export function formatQuery(query: Record<string, unknown>): string {
  const parts = Object.entries(query).flatMap(([key, value]) =>
    typeof value === 'string' ? `${encodeURIComponent(key)}=${encodeURIComponent(value)}` : [],
  );
  return parts.length === 0
    ? ''
    : `?${parts.join('&').replaceAll('%2F', '/').replaceAll('%3A', ':').replaceAll('%2C', ',')}`;
}
