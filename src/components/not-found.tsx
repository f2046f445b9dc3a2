/** Page for an unknown address. */
import { placeHref } from '#state/url/href.ts';
import { Notice } from '#ui/notice.tsx';
import { useMessages } from './use-messages.ts';

export function NotFound() {
  const { failure, app } = useMessages('common');
  return (
    <main id="main" tabIndex={-1} className="overflow-auto">
      <title>{`${failure.notFound} · ${app.name}`}</title>
      <Notice title={failure.notFound} as="h1">
        <p>{failure.notFoundHint}</p>
        <a className="button" href={placeHref({ at: 'list' })}>
          {failure.home}
        </a>
      </Notice>
    </main>
  );
}
