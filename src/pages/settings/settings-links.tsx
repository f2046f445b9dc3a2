/** The ways from the settings to pages of their own. */

import { useLocale } from '#components/use-messages.ts';
import { backupMessagesIn } from '#messages/backup.ts';
import { offlineMessagesIn } from '#messages/offline.ts';
import { rulesWords } from '#messages/rules.ts';
import { placeHref } from '#state/url/href.ts';

export function SettingsLinks() {
  const locale = useLocale();
  return (
    <p className="flex flex-wrap gap-3 border-t border-line py-4">
      <a className="button" href={placeHref({ at: 'backup' })}>
        {backupMessagesIn(locale).settingsLink}
      </a>
      <a className="button" href={placeHref({ at: 'rules' })}>
        {rulesWords[locale].title}
      </a>
      <a className="button" href={placeHref({ at: 'offline' })}>
        {offlineMessagesIn(locale).settingsLink}
      </a>
    </p>
  );
}
