/** One code after the other for a camera, and the same as links to be sent. */

import { useState } from 'react';
import { useMessages } from '#components/use-messages.ts';
import type { TransferLinks } from '#state/library/backup/transfer-links.ts';
import { copyText } from '#ui/copy-text.ts';
import { QrPicture } from './qr-picture.tsx';

export function CodeStack({ codes, links }: TransferLinks) {
  const words = useMessages('backup');
  const [at, setAt] = useState(0);
  const of = codes.length;
  // Fewer codes than before where the span was changed.
  const here = Math.min(at, of - 1);
  return (
    <div className="backup-codes">
      <QrPicture text={codes[here]!} label={words.code(here + 1, of)} />
      {of > 1 && (
        <div className="backup-steps">
          <button type="button" className="button" disabled={here === 0} onClick={() => setAt(here - 1)}>
            {words.previous}
          </button>
          <span role="status">{words.codeOf(here + 1, of)}</span>
          <button type="button" className="button" disabled={here === of - 1} onClick={() => setAt(here + 1)}>
            {words.next}
          </button>
        </div>
      )}
      <div className="backup-steps">
        {links.map((link, number) => (
          <CopyLink key={link} link={link} name={words.copyLink(number + 1, links.length)} />
        ))}
      </div>
    </div>
  );
}

function CopyLink({ link, name }: { link: string; name: string }) {
  const words = useMessages('backup');
  const [copied, setCopied] = useState(false);
  const copy = () => void copyText(link).then(setCopied);
  return (
    <button type="button" className="button" onClick={copy}>
      {copied ? words.copied : name}
    </button>
  );
}
