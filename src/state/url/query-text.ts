/** The query of an address as text, and back: no JSON, no numbers, no quotes. */

export function parseQuery(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

/** Parameters → `?from=d/2025-09-28/arxiv&sort=-author`, slashes as they are; '' where there are none. */
export function queryText(query: Record<string, unknown>): string {
  const parts = Object.entries(query).flatMap(([key, value]) =>
    typeof value === 'string' ? `${encodeURIComponent(key)}=${encodeURIComponent(value)}` : [],
  );
  return parts.length === 0
    ? ''
    : `?${parts.join('&').replaceAll('%2F', '/').replaceAll('%3A', ':').replaceAll('%2C', ',')}`;
}
