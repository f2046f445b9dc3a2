/** Pieces on the page: the same for titles, abstracts and notes. Only React elements, so a text can never become HTML. */
import type { ReactNode } from 'react';
import type { Piece, Style } from '#core/text/pieces.ts';
import { Formula } from '#ui/formula/formula.tsx';

interface PiecesProps {
  pieces: readonly Piece[];
  /** Titles are links themselves, so an address in them stays text. */
  links?: boolean;
  /** Formulas on lines of their own; a title has one line. */
  displays?: boolean;
}

export function Pieces({ pieces, links = false, displays = false }: PiecesProps) {
  const how = { links, displays };
  // pieces of a text never change places, so their position is their name
  // biome-ignore lint/suspicious/noArrayIndexKey: see above
  return pieces.map((piece, at) => <PieceView key={at} piece={piece} {...how} />);
}

type PieceProps = Required<Omit<PiecesProps, 'pieces'>> & { piece: Piece };

function PieceView({ piece, links, displays }: PieceProps): ReactNode {
  const how = { links, displays };
  if (piece.kind === 'text' || piece.kind === 'glyph') return piece.text;
  if (piece.kind === 'code') return <code className="font-mono text-[0.92em]">{piece.text}</code>;
  if (piece.kind === 'formula')
    return <Formula tex={piece.tex} source={piece.source} display={piece.display && displays} />;
  if (piece.kind === 'styled') return styled(piece, <Pieces pieces={piece.pieces} {...how} />);
  const label = <Pieces pieces={piece.pieces} links={false} displays={false} />;
  return links ? <OutLink href={piece.href}>{label}</OutLink> : label;
}

/** A link out of the reader: no referrer, no handle back to this page. */
export function OutLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} className="out-link" target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  );
}

function styled({ style, source }: { style: Style; source: string }, children: ReactNode): ReactNode {
  if (style === 'strong') return <strong>{children}</strong>;
  if (style === 'emphasis') return <em>{children}</em>;
  if (style === 'superscript') return <sup>{children}</sup>;
  if (style === 'subscript') return <sub>{children}</sub>;
  if (style === 'mark') return <mark>{children}</mark>;
  if (style === 'quiet')
    return (
      <small className="quiet-mark" title={source}>
        {children}
      </small>
    );
  if (style === 'together') return <span className="whitespace-nowrap">{children}</span>;
  return children;
}
