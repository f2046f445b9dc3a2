/** Transfers marks to another device by QR code or link. Nothing is sent: the reader shows the code, or shares the link. */
import { useState } from 'react';
import { useMessages } from '#components/use-messages.ts';
import {
  createTransferLinks,
  SPANS,
  type TransferLinks,
  type TransferSpan,
} from '#state/library/backup/transfer-links.ts';
import { QrCodes } from './qr-codes.tsx';

export function TransferPart() {
  const words = useMessages('backup');
  const [span, setSpan] = useState<TransferSpan>('month');
  const [links, setLinks] = useState<TransferLinks | 'too-old'>();
  const create = () => void createTransferLinks(span).then(setLinks, () => setLinks('too-old'));
  return (
    <section>
      <h2>{words.handOff}</h2>
      <p className="hint">{words.handOffHint}</p>
      <fieldset>
        <legend className="sr-only">{words.span}</legend>
        {SPANS.map((option) => (
          <label key={option} className="choice">
            <input
              type="radio"
              name="span"
              checked={option === span}
              onChange={() => {
                setSpan(option);
                setLinks(undefined);
              }}
            />
            {words.spans[option]}
          </label>
        ))}
      </fieldset>
      <button type="button" className="button" onClick={create}>
        {words.make}
      </button>
      {links === 'too-old' && <p role="alert">{words.tooOld}</p>}
      {typeof links === 'object' &&
        (links.codes.length === 0 ? <p role="status">{words.nothingToHand}</p> : <QrCodes {...links} />)}
    </section>
  );
}
