/** The way from the settings to the page of offline reading. */

import { offlineMessagesIn } from '#messages/offline.ts';
import { useLocale } from '#parts/use-messages.ts';
import { placeHref } from '#state/view/href.ts';

export function OfflineLink() {
  return (
    <p className="border-t border-line py-4">
      <a className="button" href={placeHref({ at: 'offline' })}>
        {offlineMessagesIn(useLocale()).settingsLink}
      </a>
    </p>
  );
}
