/** The name, its second half in cinnabar: Chinese as a seal, English in small words. */
import { useLocale, useMessages } from '#components/use-messages.ts';

export function Wordmark() {
  const { app } = useMessages();
  const locale = useLocale();
  if (locale === 'en')
    return <span className="font-serif text-[1.15rem] font-semibold tracking-wide">{app.name}</span>;
  return (
    <span className="font-serif text-[1.15rem] font-semibold tracking-[0.12em]">
      {app.name.slice(0, 1)}
      <span className="text-cinnabar">{app.name.slice(1)}</span>
    </span>
  );
}
