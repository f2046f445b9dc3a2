/** The document's title: the open paper, else the list. */
import { shownTitle } from '#components/shown-title.ts';
import { useMessages } from '#components/use-messages.ts';
import { splitPaperId } from '#core/paper/paper-id.ts';
import type { OpenPaper } from '#pages/reading-pane/paper/open-paper.ts';
import { usePreferences } from '#state/preferences/preferences.ts';
import { useDisplayText } from '#ui/title-text/use-display-text.ts';

interface Props {
  view: OpenPaper;
  /** The name of the list in parts, the most specific first. */
  list: readonly (string | undefined)[];
}

export function PageTitle({ view, list }: Props) {
  const { app, reader } = useMessages('common');
  const { titleFirst } = usePreferences();
  const { place, appearance, paper } = view;
  const title = useDisplayText((appearance && shownTitle(appearance, titleFirst)?.text) ?? '');
  if (place.at !== 'paper') return <title>{[...list, app.name].filter(Boolean).join(' · ')}</title>;
  const name = appearance ? title || splitPaperId(appearance.id)[1] : paper.data === null && reader.unknown;
  return <title>{name ? `${name} · ${app.name}` : app.name}</title>;
}
