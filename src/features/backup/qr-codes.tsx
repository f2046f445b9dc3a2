/** A transfer as QR codes, shown one at a time, and as links to send. */
import { useState } from 'react';
import { useMessages } from '#components/use-messages.ts';
import type { TransferLinks } from '#state/library/backup/transfer-links.ts';
import { copyText } from '#ui/copy-and-save.ts';
import { QrCode } from './qr-code.tsx';

export function QrCodes({ codes, links }: TransferLinks) {
  const words = useMessages('backup');
  const [chosen, setChosen] = useState(0);
  const count = codes.length;
  // Another span of time can have fewer codes.
  const index = Math.min(chosen, count - 1);
  return (
    <div className="backup-codes">
      <QrCode text={codes[index]!} label={words.code(index + 1, count)} />
      {count > 1 && (
        <div className="backup-steps">
          <button
            type="button"
            className="button"
            disabled={index === 0}
            onClick={() => setChosen(index - 1)}
          >
            {words.previous}
          </button>
          <span role="status">{words.codeOf(index + 1, count)}</span>
          <button
            type="button"
            className="button"
            disabled={index === count - 1}
            onClick={() => setChosen(index + 1)}
          >
            {words.next}
          </button>
        </div>
      )}
      <div className="backup-steps">
        {links.map((link, linkIndex) => (
          <CopyLink key={link} link={link} name={words.copyLink(linkIndex + 1, links.length)} />
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
