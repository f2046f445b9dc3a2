/** Codes and links that carry marks to another device; what is in them leaves this page only by the reader's hand. */

import { useState } from 'react';
import { useMessages } from '#components/use-messages.ts';
import {
  createTransferLinks,
  SPANS,
  type TransferLinks,
  type TransferSpan,
} from '#state/library/backup/transfer-links.ts';
import { CodeStack } from './code-stack.tsx';

export function TransferPart() {
  const words = useMessages('backup');
  const [span, setSpan] = useState<TransferSpan>('month');
  const [links, setLinks] = useState<TransferLinks | 'too-old'>();
  const make = () => void createTransferLinks(span).then(setLinks, () => setLinks('too-old'));
  return (
    <section>
      <h2>{words.handOff}</h2>
      <p className="backup-hint">{words.handOffHint}</p>
      <fieldset>
        <legend className="sr-only">{words.span}</legend>
        {SPANS.map((one) => (
          <label key={one} className="choice">
            <input
              type="radio"
              name="span"
              checked={one === span}
              onChange={() => {
                setSpan(one);
                setLinks(undefined);
              }}
            />
            {words.spans[one]}
          </label>
        ))}
      </fieldset>
      <button type="button" className="button" onClick={make}>
        {words.make}
      </button>
      {links === 'too-old' && <p role="alert">{words.tooOld}</p>}
      {typeof links === 'object' &&
        (links.codes.length === 0 ? <p role="status">{words.nothingToHand}</p> : <CodeStack {...links} />)}
    </section>
  );
}
