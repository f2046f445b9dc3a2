/** Renders the pieces of titles, abstracts and notes as React elements, never as HTML. */
import type { ReactNode } from 'react';
import type { Piece, Style } from '#core/text/pieces.ts';
import { Formula } from '#ui/formula/formula.tsx';

interface PiecesProps {
  pieces: readonly Piece[];
  /** Whether addresses become links; not in titles, which are links themselves. */
  links?: boolean;
  /** Whether display formulas get a line of their own; not in titles. */
  displays?: boolean;
}

export function Pieces({ pieces, links = false, displays = false }: PiecesProps) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never move
  return pieces.map((piece, index) => <PieceView key={index} {...{ piece, links, displays }} />);
}

type PieceProps = Required<Omit<PiecesProps, 'pieces'>> & { piece: Piece };

function PieceView({ piece, links, displays }: PieceProps): ReactNode {
  const options = { links, displays };
  if (piece.kind === 'text' || piece.kind === 'glyph') return piece.text;
  if (piece.kind === 'code') return <code className="font-mono text-[0.92em]">{piece.text}</code>;
  if (piece.kind === 'formula')
    return <Formula tex={piece.tex} source={piece.source} display={piece.display && displays} />;
  if (piece.kind === 'styled') return styled(piece, <Pieces pieces={piece.pieces} {...options} />);
  const label = <Pieces pieces={piece.pieces} links={false} displays={false} />;
  return links ? <OutLink href={piece.href}>{label}</OutLink> : label;
}

/** An external link, without referrer and without access to this page. */
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
