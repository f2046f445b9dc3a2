/** One code after the other, each with its link. */
import { useState } from 'react';
import { QrPicture } from './qr-picture.tsx';
import { useBackupMessages } from './use-backup-messages.ts';

export function CodeStack({ links }: { links: readonly string[] }) {
  const words = useBackupMessages();
  const [at, setAt] = useState(0);
  const [copied, setCopied] = useState<string>();
  const link = links[at] ?? links[0]!;
  const number = links.indexOf(link) + 1;
  const copy = () => void navigator.clipboard.writeText(link).then(() => setCopied(link));
  return (
    <div className="backup-codes">
      <QrPicture text={link} label={words.code(number, links.length)} />
      {links.length > 1 && (
        <div className="backup-steps">
          <button type="button" className="button" disabled={number === 1} onClick={() => setAt(number - 2)}>
            {words.previous}
          </button>
          <span role="status">{words.codeOf(number, links.length)}</span>
          <button
            type="button"
            className="button"
            disabled={number === links.length}
            onClick={() => setAt(number)}
          >
            {words.next}
          </button>
        </div>
      )}
      <button type="button" className="button" onClick={copy}>
        {copied === link ? words.copied : words.copyLink(number, links.length)}
      </button>
    </div>
  );
}
