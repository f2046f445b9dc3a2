/** An address that leads nowhere. */
import { useMessages } from '#parts/use-messages.ts';
import { placeHref } from '#state/view/href.ts';
import { Notice } from '#ui/notice.tsx';

export function NotFound() {
  const { failure, app } = useMessages();
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
