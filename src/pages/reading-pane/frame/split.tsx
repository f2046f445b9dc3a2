/** Two panes and the divider between them. On a narrow screen one covers the other, and the hidden one keeps its scroll position. */
import { type CSSProperties, type ReactNode, Suspense } from 'react';
import { useMessages } from '#components/use-messages.ts';
import { setPreferences, usePreferences } from '#state/preferences/preferences.ts';
import { lazyPart } from '#ui/lazy-part.tsx';

const Divider = lazyPart(async () => {
  const { Divider } = await import('#ui/divider.tsx');
  return Divider;
});

const DEFAULT_SHARE = 41.7;
const LIMITS = { min: 20, max: 70 } as const;

export function Split({ open, list, detail }: { open: boolean; list: ReactNode; detail: ReactNode }) {
  const { reader } = useMessages('common');
  const { listShare = DEFAULT_SHARE } = usePreferences();
  return (
    <main
      id="main"
      tabIndex={-1}
      className="split"
      data-open={open || undefined}
      style={{ '--share': `${listShare}%` } as CSSProperties}
    >
      {list}
      <Suspense fallback={<div className="divider" />}>
        <Divider
          label={reader.divider}
          value={listShare}
          {...LIMITS}
          onChange={(share) => setPreferences({ listShare: Math.round(share * 10) / 10 })}
          onReset={() => setPreferences({ listShare: undefined })}
        />
      </Suspense>
      {detail}
    </main>
  );
}
