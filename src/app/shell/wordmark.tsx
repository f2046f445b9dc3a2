/** The name of the product in the head of every page. */
import { useMessages } from '#components/use-messages.ts';

export function Wordmark() {
  const { wordmark } = useMessages('common').app;
  const [first, second] = wordmark;
  return (
    <span className="font-serif text-[1.15rem] font-semibold tracking-wide [&:lang(zh)]:tracking-[0.12em]">
      {first}
      <span className="text-cinnabar">{second}</span>
    </span>
  );
}
