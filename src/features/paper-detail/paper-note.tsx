/** The translator's notes, word for word. Collapsed, unless the reader has all notes open. */
import { useMessages } from '#components/use-messages.ts';
import { textLanguage } from '#core/text/text-language.ts';
import { usePreferences } from '#state/preferences/preferences.ts';
import { Markdown } from '#ui/markdown/markdown.tsx';
import { Note } from '#ui/note.tsx';

interface PaperNoteProps {
  /** In their order in the digest; absent ones are left out. */
  texts: readonly (string | undefined)[];
  /** The label, for notes that are not from the title. */
  label?: string;
}

export function PaperNote({ texts, label }: PaperNoteProps) {
  const { note } = useMessages('paper-detail');
  const { notesOpen } = usePreferences();
  const present = texts.filter((text) => text !== undefined);
  if (present.length === 0) return null;
  return (
    <Note
      label={label ?? note.label}
      openHint={note.unfold}
      closeHint={note.fold}
      shortcut="n"
      allOpen={notesOpen}
    >
      {present.map((text) => (
        <Markdown key={text} text={text} lang={textLanguage(text)} />
      ))}
    </Note>
  );
}
