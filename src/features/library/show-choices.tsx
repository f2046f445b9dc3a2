/** What a list can be narrowed to, each with how many papers that would leave. */
import type { LibraryMessages } from '#messages/library.ts';
import { useLibraryMessages } from '#parts/marks/use-library-messages.ts';
import { type Shown, shownTag } from '#state/view/address-words.ts';

export interface ShowChoice {
  /** Absent: everything. */
  show?: Shown;
  count: number;
}

interface Props {
  choices: readonly ShowChoice[];
  here: Shown | undefined;
  hrefOf(show: Shown | undefined): string;
  onChoose(): void;
}

export function ShowChoices({ choices, here, hrefOf, onChoose }: Props) {
  const words = useLibraryMessages();
  return choices.map(({ show, count }) => (
    <a
      key={show ?? ''}
      href={hrefOf(show)}
      aria-current={show === here ? 'true' : undefined}
      onClick={onChoose}
    >
      <span className="min-w-0 truncate">{shownName(words, show)}</span> <b>{count}</b>
    </a>
  ));
}

export function shownName(words: LibraryMessages, show: Shown = 'all' as Shown): string {
  const tag = shownTag(show);
  return tag === undefined ? words.shown[show as keyof LibraryMessages['shown']] : `#${tag}`;
}
