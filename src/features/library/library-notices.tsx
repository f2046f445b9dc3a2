/** What was just marked, with the way back; and a banner where marks cannot be kept. At the edge, moving nothing. */
import { useMessages } from '#components/use-messages.ts';
import './library-notices.css';
import { type CSSProperties, type ReactNode, useEffect, useLayoutEffect, useState } from 'react';
import type { LibraryNotice } from '#state/library/store/library-view.ts';
import { refreshLibrary, setMetadata, undo, useLibrary } from '#state/library/store/use-library.ts';
import { placeHref } from '#state/url/href.ts';

/** So long the way back stands there; the key `u` goes it at any time. */
const SHOWN_MS = 6000;

export function LibraryNotices({ quiet }: { quiet: boolean }) {
  const words = useMessages('marks');
  const { status, quarantined, changesAtRisk, notice } = useLibrary();
  const listEnd = useListEnd();
  return (
    <section
      className="library-notices"
      aria-label={words.notices}
      aria-live="polite"
      style={{ '--list-end': `${listEnd}px` } as CSSProperties}
    >
      {status === 'refused' && (
        <Banner text={words.refused}>
          <button type="button" onClick={() => void refreshLibrary()}>
            {words.retry}
          </button>
        </Banner>
      )}
      {status === 'read-only' && <Banner text={words.readOnly} />}
      {quarantined > 0 && (
        <Banner text={words.aside(quarantined)}>
          <a href={placeHref({ at: 'backup' })}>{words.exportAside}</a>
        </Banner>
      )}
      {changesAtRisk !== undefined && changesAtRisk > 0 && !quiet && <Reminder count={changesAtRisk} />}
      {notice && !(quiet && isAction(notice)) && <Toast notice={notice} goesBack={!quiet} />}
    </section>
  );
}

/** Height of what stands at the foot of the list, in pixels: it is there to be clicked, so notices stay above it. */
function useListEnd(): number {
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const end = document.querySelector<HTMLElement>('.list-end');
    if (!end) return;
    const observer = new ResizeObserver(() => setHeight(end.offsetHeight));
    observer.observe(end);
    return () => observer.disconnect();
  }, []);
  return height;
}

/** `goesBack`: with the way back, step by step until there is nothing left; not where the page has one of its own. */
function Toast({ notice, goesBack }: { notice: LibraryNotice; goesBack: boolean }) {
  const words = useMessages('marks');
  const [over, setOver] = useState<LibraryNotice>();
  useEffect(() => {
    const timer = setTimeout(() => setOver(notice), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  if (over === notice) return null;
  return (
    <Strip text={words.done[notice.kind](notice.count)}>
      {goesBack && (notice.kind === 'undone' || (isAction(notice) && notice.count > 0)) && (
        <button type="button" onClick={() => void undo()}>
          {words.undo} <kbd className="key">u</kbd>
        </button>
      )}
    </Strip>
  );
}

/** Something that can be undone, not the news of it. */
function isAction({ kind }: LibraryNotice): boolean {
  return kind !== 'undone' && kind !== 'nothing-to-undo' && kind !== 'not-saved';
}

/** The reader may put it off; it comes back when it is time again. */
function Reminder({ count }: { count: number }) {
  const words = useMessages('marks');
  return (
    <Strip text={words.atRisk(count)}>
      <a href={placeHref({ at: 'backup' })}>{words.backUp}</a>
      <button type="button" onClick={() => void setMetadata('reminded', { at: Date.now() })}>
        {words.later}
      </button>
    </Strip>
  );
}

/** `children`: what can be done about it. */
function Banner({ text, children }: { text: string; children?: ReactNode }) {
  const words = useMessages('marks');
  const [put, setPut] = useState(false);
  if (put) return null;
  return (
    <Strip text={text}>
      {children}
      <button type="button" onClick={() => setPut(true)}>
        {words.understood}
      </button>
    </Strip>
  );
}

function Strip({ text, children }: { text: string; children: ReactNode }) {
  return (
    <div className="library-notice">
      <span>{text}</span>
      {children}
    </div>
  );
}
