/** How the service worker responds to a request. Pure: decided from the address alone, never from `navigator.onLine`. */
import { POINTER_FILE, QUALITY_FILE, ROUTE_SEGMENTS } from '#core/dataset/paths.ts';

/** `file` is a path below the scope, without the query. */
export type RequestRoute =
  /** A page of this app: the shell, at once. */
  | { kind: 'shell' }
  /** Perhaps a page of another site below our scope: the network, then the shell or a redirect to `instead`. */
  | { kind: 'foreign-page'; instead?: string }
  /** A file of this or an earlier release. */
  | { kind: 'asset'; file: string }
  | { kind: 'pointer' }
  | { kind: 'data'; file: string }
  /** Data under a fixed name, so the network comes first. */
  | { kind: 'fresh-data'; file: string }
  | { kind: 'network' };

export interface RequestFacts {
  method: string;
  mode: string;
  url: string;
}

const NETWORK: RequestRoute = { kind: 'network' };

export function routeOf(
  { method, mode, url }: RequestFacts,
  scope: string,
  isShellFile: (file: string) => boolean,
): RequestRoute {
  const { origin, pathname } = new URL(url);
  const base = new URL(scope);
  if (method !== 'GET' || origin !== base.origin || !pathname.startsWith(base.pathname)) return NETWORK;
  const file = pathname.slice(base.pathname.length);
  if (file.startsWith('data/')) return dataRoute(file);
  if (isShellFile(file) || file.startsWith('assets/')) return { kind: 'asset', file };
  return mode === 'navigate' ? pageRoute(file) : NETWORK;
}

function dataRoute(file: string): RequestRoute {
  if (file === POINTER_FILE) return { kind: 'pointer' };
  return { kind: file === QUALITY_FILE ? 'fresh-data' : 'data', file };
}

/** Our routes are known by their first segment. If the scope is the root of a host, other folders belong to other sites. */
function pageRoute(path: string): RequestRoute {
  const [first = '', ...rest] = path.split('/');
  if (path === '' || ROUTE_SEGMENTS.includes(first)) return { kind: 'shell' };
  // Below an unknown folder, the shell would take that folder for its base.
  const isDeep = rest.some((segment) => segment !== '');
  return isDeep
    ? { kind: 'foreign-page', instead: encodeURIComponent(decodeSafely(first)) }
    : { kind: 'foreign-page' };
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
