/** The paper's tags, to be removed or added. */
import { Plus, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useKeyAction } from '#components/keys/key-actions.ts';
import { useMessages } from '#components/use-messages.ts';
import { type MarkedPaper, tagsOf } from '#state/library/store/mark.ts';
import { setTag, useLibrary } from '#state/library/store/use-library.ts';
import { placeHref } from '#state/url/href.ts';
import { TagCombobox } from './tag-combobox.tsx';

export function TagField({ paper }: { paper: MarkedPaper }) {
  const words = useMessages('remarks');
  const { marks, status } = useLibrary();
  const [adding, setAdding] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const tags = tagsOf(marks.get(paper.id));
  const add = (tag: string) => void setTag(tag, true, [paper]);
  useKeyAction('tag', () => setAdding(true));
  const end = (byKey: boolean) => {
    setAdding(false);
    if (byKey) requestAnimationFrame(() => opener.current?.focus());
  };
  return (
    <div className="remark-tags">
      {tags.length > 0 && (
        <ul aria-label={words.tags}>
          {tags.map((tag) => (
            <li key={tag} className="tag-chip">
              <a href={placeHref({ at: 'library', show: `tag:${tag}` })}>#{tag}</a>
              <button
                type="button"
                aria-label={words.removeTag(tag)}
                onClick={() => void setTag(tag, false, [paper])}
              >
                <X aria-hidden="true" size={13} strokeWidth={1.6} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {adding ? (
        <TagCombobox present={tags} onAdd={add} onEnd={end} />
      ) : (
        <button
          ref={opener}
          type="button"
          className="remark-add"
          aria-keyshortcuts="l"
          disabled={status === 'waiting'}
          onClick={() => setAdding(true)}
        >
          <Plus aria-hidden="true" size={14} strokeWidth={1.6} />
          {words.addTag} <kbd className="key max-desk:hidden">l</kbd>
        </button>
      )}
    </div>
  );
}
