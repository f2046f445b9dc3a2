/** A remark plugin: brings sealed pieces back into the tree, leaves of images their words, else their address, and unmakes links that lead nowhere safe. */

import { unsealPieces, unsealSource } from '#core/text/blocks/seal-pieces.ts';
import type { Piece } from '#core/text/pieces.ts';
import { safeHref } from '#core/text/safe-href.ts';

/** What of a Markdown tree is read here. */
export interface MarkNode {
  type: string;
  value?: string;
  url?: string;
  alt?: string | null;
  title?: string | null;
  children?: MarkNode[];
  position?: { start: { offset?: number }; end: { offset?: number } };
  data?: { hName: string; hProperties: Record<string, string> };
}

interface Trip {
  source: string;
  sealed: readonly Piece[];
}

/** Pieces become `<data value="n">`, n their place in `sealed`; the view shows the piece there. */
export function restorePieces(sealed: readonly Piece[]) {
  return (tree: unknown, file: { value: unknown }) => {
    const root = tree as MarkNode;
    root.children = restoreAll(root.children ?? [], { source: String(file.value), sealed });
  };
}

function restoreAll(nodes: MarkNode[], trip: Trip): MarkNode[] {
  return nodes.flatMap((node) => restore(node, trip));
}

function restore(node: MarkNode, trip: Trip): MarkNode[] {
  if (node.type === 'text') return restoreText(node.value ?? '', trip);
  if (node.value !== undefined) node.value = unsealSource(node.value, trip.sealed);
  if (node.children) node.children = restoreAll(node.children, trip);
  if (node.type !== 'link' && node.type !== 'image') return [node];
  const href = safeHref(unsealSource(node.url ?? '', trip.sealed));
  if (href === undefined) return restoreText(written(node, trip.source), trip);
  if (node.type === 'image') return restoreText(node.alt || href, trip);
  return [{ ...node, url: href, title: null }];
}

function restoreText(text: string, { sealed }: Trip): MarkNode[] {
  return unsealPieces(text, sealed).map((piece) =>
    piece.kind === 'text'
      ? { type: 'text', value: piece.text }
      : {
          type: 'sealed',
          data: { hName: 'data', hProperties: { value: String(sealed.indexOf(piece)) } },
          children: [],
        },
  );
}

/** A node's own words, without the escapes that were put before doubtful marks. */
function written(node: MarkNode, source: string): string {
  const { start, end } = node.position ?? { start: {}, end: {} };
  return source.slice(start.offset, end.offset).replaceAll(/\\([*\\_[\]!`&<~])/g, '$1');
}
