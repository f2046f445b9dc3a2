/** Links to settings with pages of their own: backup, rules, offline use. */
import { useMessages } from '#components/use-messages.ts';
import { placeHref } from '#state/url/href.ts';

export function SettingsLinks() {
  const { links } = useMessages('settings');
  return (
    <p className="flex flex-wrap gap-3 border-t border-line py-4">
      <a className="button" href={placeHref({ at: 'backup' })}>
        {links.backup}
      </a>
      <a className="button" href={placeHref({ at: 'rules' })}>
        {links.rules}
      </a>
      <a className="button" href={placeHref({ at: 'offline' })}>
        {links.offline}
      </a>
    </p>
  );
}
