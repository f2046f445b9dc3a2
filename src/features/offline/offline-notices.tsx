/** Notices at the edge of the window: a new version, new papers, a full device, evicted data. */
import './offline-notices.css';
import { type ReactNode, useState } from 'react';
import { today } from '#components/days.ts';
import { useMessages } from '#components/use-messages.ts';
import { BACKUP_PATH } from '#core/dataset/paths.ts';
import { applyUpdate, type UpdateState, useUpdateState } from '#state/offline/app-update.ts';
import { dismissEvictedMarks, resolveEvictedPapers, useEviction } from '#state/offline/eviction.ts';
import { dismissStorageFailure, useStorageFailure } from '#state/offline/offline-failure.ts';
import { useNewerArchive } from '#state/offline/use-newer-archive.ts';
import { siteUrl } from '#state/url/base.ts';

/** `onShow` goes to the newest day. */
export function OfflineNotices({ onShow }: { onShow(): void }) {
  const words = useMessages('offline');
  return (
    <section className="notices" aria-label={words.notices} aria-live="polite">
      <UpdateNotice />
      <NewPapersNotice onShow={onShow} />
      <FailureNotice />
      <EvictionNotices />
    </section>
  );
}

function UpdateNotice() {
  const words = useMessages('offline');
  const state = useUpdateState();
  const [dismissed, setDismissed] = useState<UpdateState>('none');
  if (state === 'none' || state === dismissed) return null;
  const isReady = state === 'ready';
  return (
    <Notice text={isReady ? words.updateReady : words.stale} onLater={() => setDismissed(state)}>
      <button type="button" onClick={applyUpdate}>
        {isReady ? words.updateNow : words.reload}
      </button>
    </Notice>
  );
}

function NewPapersNotice({ onShow }: { onShow(): void }) {
  const words = useMessages('offline');
  const newer = useNewerArchive();
  const [dismissed, setDismissed] = useState('');
  if (!newer || newer.key === dismissed) return null;
  const { papers, newest, show } = newer;
  const isToday = newest === today();
  const text = isToday ? words.today(papers) : words.newer(papers, newest ?? '');
  return (
    <Notice text={papers === 0 ? words.changed : text} onLater={() => setDismissed(newer.key)}>
      <button
        type="button"
        onClick={() => {
          show();
          onShow();
        }}
      >
        {words.show}
      </button>
    </Notice>
  );
}

function FailureNotice() {
  const words = useMessages('offline');
  const failure = useStorageFailure();
  if (!failure) return null;
  return (
    <Notice text={words[failure]}>
      <button type="button" onClick={dismissStorageFailure}>
        {words.understood}
      </button>
    </Notice>
  );
}

/** Downloads or marks that the browser has evicted, and how to restore them. */
function EvictionNotices() {
  const words = useMessages('offline');
  const { papers, marks } = useEviction();
  return (
    <>
      {papers && (
        <Notice text={words.lostPapers} later={words.letGo} onLater={() => resolveEvictedPapers(false)}>
          <button type="button" onClick={() => resolveEvictedPapers(true)}>
            {words.fetchAgain}
          </button>
        </Notice>
      )}
      {marks > 0 && (
        <Notice text={words.lostMarks(marks)} later={words.letGo} onLater={dismissEvictedMarks}>
          <a href={siteUrl(BACKUP_PATH)}>{words.restoreMarks}</a>
        </Notice>
      )}
    </>
  );
}

interface NoticeProps {
  text: string;
  /** Label of the button that dismisses the notice. */
  later?: string;
  onLater?: () => void;
  children: ReactNode;
}

function Notice({ text, later, onLater, children }: NoticeProps) {
  const words = useMessages('offline');
  return (
    <div className="notice">
      <span>{text}</span>
      {children}
      {onLater && (
        <button type="button" className="notice-later" onClick={onLater}>
          {later ?? words.later}
        </button>
      )}
    </div>
  );
}
