/** Notices of the library, at the edge of the screen: the last action with an undo button, and problems with saving marks. */
import { useMessages } from '#components/use-messages.ts';
import './library-notices.css';
import { type CSSProperties, type ReactNode, useEffect, useLayoutEffect, useState } from 'react';
import type { LibraryNotice } from '#state/library/store/library-view.ts';
import { refreshLibrary, setMetadata, undo, useLibrary } from '#state/library/store/use-library.ts';
import { placeHref } from '#state/url/href.ts';

/** How long an action can be undone by its button; the key `u` undoes it at any time. */
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
      {notice && !(quiet && isAction(notice)) && <Toast notice={notice} canUndo={!quiet} />}
    </section>
  );
}

/** Height in pixels of the links at the end of the list, which notices must not cover. */
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

/** `canUndo`: with an undo button, unless the page has one of its own. */
function Toast({ notice, canUndo }: { notice: LibraryNotice; canUndo: boolean }) {
  const words = useMessages('marks');
  const [expired, setExpired] = useState<LibraryNotice>();
  useEffect(() => {
    const timer = setTimeout(() => setExpired(notice), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  if (expired === notice) return null;
  return (
    <Strip text={words.done[notice.kind](notice.count)}>
      {canUndo && (notice.kind === 'undone' || (isAction(notice) && notice.count > 0)) && (
        <button type="button" onClick={() => void undo()}>
          {words.undo} <kbd className="key">u</kbd>
        </button>
      )}
    </Strip>
  );
}

/** Whether the notice is about an action that can be undone, not about an undo. */
function isAction({ kind }: LibraryNotice): boolean {
  return kind !== 'undone' && kind !== 'nothing-to-undo' && kind !== 'not-saved';
}

/** A reminder to back up marks; once dismissed, it returns after some time. */
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

/** A message that can be dismissed; `children` offer what to do about it. */
function Banner({ text, children }: { text: string; children?: ReactNode }) {
  const words = useMessages('marks');
  const [isDismissed, setDismissed] = useState(false);
  if (isDismissed) return null;
  return (
    <Strip text={text}>
      {children}
      <button type="button" onClick={() => setDismissed(true)}>
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
