/** A QR code: black on white in every theme, because cameras need that. The library that draws it is loaded with the first code. */
import { useEffect, useRef } from 'react';

const BLACK = [0, 0, 0] as const;
const WHITE = [255, 255, 255] as const;
/** The quiet zone that cameras need, in modules. */
const MARGIN = 4;

export function QrCode({ text, label }: { text: string; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let isWanted = true;
    void import('lean-qr').then(({ generate }) => {
      if (isWanted && canvas.current)
        generate(text).toCanvas(canvas.current, { on: BLACK, off: WHITE, pad: MARGIN });
    });
    return () => {
      isWanted = false;
    };
  }, [text]);
  return <canvas ref={canvas} role="img" aria-label={label} className="backup-code" />;
}
