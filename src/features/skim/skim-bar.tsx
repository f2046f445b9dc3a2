/** Below the paper, within reach of the thumb: tools, and the buttons that mark the paper and go on. */
import { ArrowLeft, BookOpen, Check, Languages, Star, Undo2, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMessages } from '#components/use-messages.ts';
import { setPreferences, usePreferences } from '#state/preferences/preferences.ts';
import { SkimButton } from './skim-button.tsx';

interface Props {
  read: boolean;
  starred: boolean;
  /** Undefined: disabled. */
  onBack: (() => void) | undefined;
  onStar: (() => void) | undefined;
  onRead: (() => void) | undefined;
  onOpen: (() => void) | undefined;
  onUndo(): void;
  onLeave(): void;
  /** More tools, where the device supports them. */
  more?: ReactNode;
}

const icon = { 'aria-hidden': true, size: 21, strokeWidth: 1.5 } as const;

export function SkimBar(props: Props) {
  return (
    <div className="skim-bar">
      <Tools {...props} />
      <Actions {...props} />
    </div>
  );
}

function Actions({ read, starred, onBack, onStar, onRead }: Props) {
  const words = useMessages('skim');
  const starName = starred ? words.unstar : words.starNext;
  const readName = read ? words.readAlready : words.readNext;
  return (
    <fieldset className="skim-verbs" aria-label={words.verbs}>
      <SkimButton shortcut="k" icon={<ArrowLeft {...icon} />} onClick={onBack}>
        {words.back}
      </SkimButton>
      <SkimButton
        shortcut="s"
        name={starName}
        on={starred}
        icon={<Star {...icon} fill={starred ? 'currentColor' : 'none'} />}
        onClick={onStar}
      >
        {words.star}
      </SkimButton>
      <SkimButton shortcut="e" name={readName} on={read} icon={<Check {...icon} />} onClick={onRead}>
        {words.read}
      </SkimButton>
    </fieldset>
  );
}

function Tools({ onOpen, onUndo, onLeave, more }: Props) {
  const words = useMessages('skim');
  const { titleFirst } = usePreferences();
  return (
    <fieldset className="skim-tools" aria-label={words.tools}>
      <SkimButton shortcut="Esc" icon={<X {...icon} />} onClick={onLeave}>
        {words.leave}
      </SkimButton>
      <NotesTool />
      <SkimButton
        shortcut="t"
        icon={<Languages {...icon} />}
        onClick={() => setPreferences({ titleFirst: titleFirst === 'zh' ? 'en' : 'zh' })}
      >
        {words.titleLanguage[titleFirst]}
      </SkimButton>
      {more}
      <SkimButton shortcut="o" icon={<BookOpen {...icon} />} onClick={onOpen}>
        {words.open}
      </SkimButton>
      <SkimButton shortcut="u" icon={<Undo2 {...icon} />} onClick={onUndo}>
        {words.undo}
      </SkimButton>
    </fieldset>
  );
}

function NotesTool() {
  const words = useMessages('skim');
  const { shell } = useMessages('common');
  const { notesOpen } = usePreferences();
  const glyph = (
    <span aria-hidden="true" className="skim-glyph">
      {shell.noteGlyph}
    </span>
  );
  return (
    <SkimButton
      shortcut="n"
      name={shell.showNotes}
      pressed={notesOpen}
      icon={glyph}
      onClick={() => setPreferences({ notesOpen: !notesOpen })}
    >
      {words.notes}
    </SkimButton>
  );
}
