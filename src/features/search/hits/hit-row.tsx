/** A hit: its title links to the paper. Below it: what the query matched, and what distinguishes hits from each other. */

import { memo, type ReactNode } from 'react';
import { markSigns, noteMark, untitled } from '#components/paper-list/row-signs.tsx';
import type { SortKey } from '#core/paper/sort.ts';
import { sourceLabel } from '#core/paper/source.ts';
import type { SearchHit } from '#core/protocol/search-messages.ts';
import { cutSnippet } from '#core/query/highlights.ts';
import type { Messages } from '#messages/messages.ts';
import type { Preferences } from '#state/preferences/preferences.ts';
import { MarkedText } from './marked-text.tsx';

export interface HitRowProps {
  hit: SearchHit;
  href: string;
  /** Whether this paper is open beside the list. */
  isOpen: boolean;
  /** The reader's marks; absent until the library is loaded. */
  read?: boolean | undefined;
  starred?: boolean | undefined;
  titleFirst: Preferences['titleFirst'];
  /** The column that the hits are sorted by; if it is a date, the date is shown. */
  sortKey: SortKey | undefined;
  messages: Messages<'common'>;
}

/** Longer lists of authors are cut around the match. In characters. */
const AUTHORS_SHOWN = 60;

export const HitRow = memo(function HitRow(props: HitRowProps) {
  const { hit, href, isOpen, read, titleFirst, messages } = props;
  const { first, other } = titlesOf(hit, titleFirst);
  return (
    <li className="hit" data-id={hit.paper} data-current={isOpen || undefined} data-read={read}>
      <p className="hit-title">
        <a href={href} data-entry="" aria-current={isOpen ? 'true' : undefined}>
          {first ? <MarkedText {...first} /> : untitled({ id: hit.paper, source: hit.source }, messages)}
        </a>
        {hit.hasNote && noteMark(messages)}
        {markSigns(props, messages)}
      </p>
      {other && (
        <p className="hit-other">
          <MarkedText {...other} />
        </p>
      )}
      <p className="hit-facts">
        {hit.authors && <Authors authors={hit.authors} />}
        <span>
          {sourceLabel(hit.source)}
          {hit.id && (
            <>
              {' '}
              <MarkedText {...hit.id} />
            </>
          )}
        </span>
        <Days {...props} />
      </p>
      {hit.snippet && <Snippet snippet={hit.snippet} />}
    </li>
  );
});

/** The digest's day, the day on which the paper was first seen if that is another, and its publication date if the hits are sorted by it. */
function Days({ hit: { day, firstSeen, publishedOn }, sortKey, messages: { list } }: HitRowProps) {
  return (
    <>
      {day !== undefined && <time dateTime={day}>{day}</time>}
      {firstSeen !== undefined && firstSeen !== day && (
        <time dateTime={firstSeen}>
          {list.seen} {firstSeen}
        </time>
      )}
      {publishedOn !== undefined && sortKey === 'published' && (
        <time dateTime={publishedOn}>
          {list.published} {publishedOn}
        </time>
      )}
    </>
  );
}

type Marked = NonNullable<SearchHit['titleZh']>;

/** The other title is shown only if the query matched in it. */
function titlesOf({ titleZh, titleEn }: SearchHit, titleFirst: Preferences['titleFirst']) {
  const zh = titleZh && { ...titleZh, lang: 'zh-CN' };
  const en = titleEn && { ...titleEn, lang: 'en' };
  const [first, other] = titleFirst === 'zh' ? [zh ?? en, zh && en] : [en ?? zh, en && zh];
  return { first, other: other && other.marks.length > 0 ? other : undefined };
}

function Authors({ authors }: { authors: Marked }): ReactNode {
  const { length } = authors.text;
  const { from, to } = length > AUTHORS_SHOWN ? cutSnippet(authors) : { from: 0, to: length };
  return (
    <span className="hit-authors">
      {from > 0 && '… '}
      <MarkedText {...authors} from={from} to={to} lang="en" />
      {to < length && ' …'}
    </span>
  );
}

function Snippet({ snippet }: { snippet: NonNullable<SearchHit['snippet']> }) {
  const { lang, from, to } = snippet;
  return (
    <p className="hit-snippet">
      {from > 0 && '…'}
      <MarkedText {...snippet} lang={lang === 'zh' ? 'zh-CN' : 'en'} />
      {to < snippet.text.length && '…'}
    </p>
  );
}
