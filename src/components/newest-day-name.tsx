/** What the newest day is called in navigation: “today” if it is. Both names take up the same room, so nothing moves once that is known. */
import { useManifest } from '#state/archive/use-archive.ts';
import { today } from './days.ts';
import { useMessages } from './use-messages.ts';

export function NewestDayName() {
  const { shell } = useMessages('common');
  const isToday = useManifest().data?.days.at(-1) === today();
  return (
    <span className="inline-grid justify-items-center *:[grid-area:1/1]">
      <span>{isToday ? shell.today : shell.newest}</span>
      <span aria-hidden="true" className="invisible">
        {isToday ? shell.newest : shell.today}
      </span>
    </span>
  );
}
