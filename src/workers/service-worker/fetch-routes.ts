/** What the service worker does with a request: pure, decided from the address alone, never from whether the device says it is online. */
import { POINTER_FILE, QUALITY_FILE, ROUTE_SEGMENTS } from '#core/dataset/paths.ts';

/** `file` is a path below the scope, without its query. */
export type Route =
  /** Ours to show: the shell, at once. */
  | { kind: 'shell' }
  /** Perhaps another site's page below our scope: the network, then the shell, or the address that shows it. */
  | { kind: 'foreign-page'; instead?: string }
  /** A file of this or an earlier version of the page. */
  | { kind: 'asset'; file: string }
  | { kind: 'pointer' }
  | { kind: 'data'; file: string }
  /** Data under a fixed name, asked for anew. */
  | { kind: 'fresh-data'; file: string }
  | { kind: 'network' };

export interface Asked {
  method: string;
  mode: string;
  url: string;
}

const NETWORK: Route = { kind: 'network' };

export function routeOf(
  { method, mode, url }: Asked,
  scope: string,
  isShellFile: (file: string) => boolean,
): Route {
  const { origin, pathname } = new URL(url);
  const base = new URL(scope);
  if (method !== 'GET' || origin !== base.origin || !pathname.startsWith(base.pathname)) return NETWORK;
  const file = pathname.slice(base.pathname.length);
  if (file.startsWith('data/')) return dataRoute(file);
  if (isShellFile(file) || file.startsWith('assets/')) return { kind: 'asset', file };
  return mode === 'navigate' ? pageRoute(file) : NETWORK;
}

function dataRoute(file: string): Route {
  if (file === POINTER_FILE) return { kind: 'pointer' };
  return { kind: file === QUALITY_FILE ? 'fresh-data' : 'data', file };
}

/** A folder of ours is known by its first segment: at the root of a host, other folders are other people's. */
function pageRoute(path: string): Route {
  const [first = '', ...rest] = path.split('/');
  if (path === '' || ROUTE_SEGMENTS.includes(first)) return { kind: 'shell' };
  // Deeper than one segment the shell would take an unknown folder for its base.
  const deep = rest.some((part) => part !== '');
  return deep
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
