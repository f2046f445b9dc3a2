/** The filters of a list, each with its number of papers. */
import { useMessages } from '#components/use-messages.ts';
import type { Messages } from '#messages/messages.ts';
import { type Shown, shownTag } from '#state/url/address-terms.ts';

export interface ShowChoice {
  /** Absent: everything. */
  show?: Shown;
  count: number;
}

interface Props {
  choices: readonly ShowChoice[];
  /** The filter of the list. */
  current: Shown | undefined;
  hrefOf(show: Shown | undefined): string;
  onChoose(): void;
}

export function ShowChoices({ choices, current, hrefOf, onChoose }: Props) {
  const { shown } = useMessages('lists').menu;
  return choices.map(({ show, count }) => (
    <a
      key={show ?? ''}
      href={hrefOf(show)}
      aria-current={show === current ? 'true' : undefined}
      onClick={onChoose}
    >
      <span className="min-w-0 truncate">{shownName(shown, show)}</span> <b>{count}</b>
    </a>
  ));
}

export function shownName(names: Messages<'lists'>['menu']['shown'], show: Shown = 'all' as Shown): string {
  const tag = shownTag(show);
  return tag === undefined ? names[show as keyof Messages<'lists'>['menu']['shown']] : `#${tag}`;
}
