/**
 * A remark plugin: restores sealed pieces in the tree, replaces images by their alternative text or address, and turns links with unsafe
 * addresses back into text.
 */
import { unsealPieces, unsealSource } from '#core/text/blocks/seal-pieces.ts';
import type { Piece } from '#core/text/pieces.ts';
import { safeHref } from '#core/text/safe-href.ts';

/** The part of a Markdown syntax tree that this plugin uses. */
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

interface Source {
  /** The Markdown text. */
  text: string;
  sealed: readonly Piece[];
}

/** Pieces become `<data value="n">`, with n their index in `sealed`, by which the component finds them. */
export function restorePieces(sealed: readonly Piece[]) {
  return (tree: unknown, file: { value: unknown }) => {
    const root = tree as MarkNode;
    root.children = restoreAll(root.children ?? [], { text: String(file.value), sealed });
  };
}

function restoreAll(nodes: MarkNode[], source: Source): MarkNode[] {
  return nodes.flatMap((node) => restore(node, source));
}

function restore(node: MarkNode, source: Source): MarkNode[] {
  if (node.type === 'text') return restoreText(node.value ?? '', source);
  if (node.value !== undefined) node.value = unsealSource(node.value, source.sealed);
  if (node.children) node.children = restoreAll(node.children, source);
  if (node.type !== 'link' && node.type !== 'image') return [node];
  const href = safeHref(unsealSource(node.url ?? '', source.sealed));
  if (href === undefined) return restoreText(sourceText(node, source.text), source);
  if (node.type === 'image') return restoreText(node.alt || href, source);
  return [{ ...node, url: href, title: null }];
}

function restoreText(text: string, { sealed }: Source): MarkNode[] {
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

/** The source of a node, without the escapes that sealing added. */
function sourceText(node: MarkNode, source: string): string {
  const { start, end } = node.position ?? { start: {}, end: {} };
  return source.slice(start.offset, end.offset).replaceAll(/\\([*\\_[\]!`&<~])/g, '$1');
}
