/** The publisher's links at the foot of a page, if the site has any. */
import { inLanguage } from '#core/dataset/site-settings.ts';
import { safeHref } from '#core/text/safe-href.ts';
import { siteSettings } from '#state/page-settings.ts';
import { useLocale } from './use-messages.ts';

export function SiteLinks() {
  const locale = useLocale();
  const { links = [] } = siteSettings;
  if (links.length === 0) return null;
  return (
    <p className="flex flex-wrap gap-x-5 gap-y-1 pt-6 pb-2 text-[0.82rem] text-faint">
      {links.map(({ text, href }) => (
        <a key={href} className="text-button" href={safeHref(href)} rel="noreferrer noopener">
          {inLanguage(text, locale)}
        </a>
      ))}
    </p>
  );
}
