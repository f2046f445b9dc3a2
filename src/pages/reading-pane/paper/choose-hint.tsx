/** In the detail pane while no paper is open. */
import { useMessages } from '#components/use-messages.ts';

export function ChooseHint() {
  const { app, reader } = useMessages('common');
  return (
    <div className="grid h-full place-content-center gap-2 p-8 text-center">
      <p aria-hidden="true" className="font-serif text-[3.5rem] leading-tight text-line">
        {app.initial}
      </p>
      <p className="font-serif text-[1.1rem] text-soft">{reader.choose}</p>
      <p className="text-[0.85rem] text-faint">{reader.chooseHint}</p>
    </div>
  );
}
