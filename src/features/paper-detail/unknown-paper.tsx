/** In place of a paper that the archive does not have: links to where it may be found. */
import { useMessages } from '#components/use-messages.ts';
import { splitPaperId } from '#core/paper/paper-id.ts';
import { parsePaperAddress } from '#core/paper/paper-link.ts';
import { placeHref } from '#state/url/href.ts';
import { Notice } from '#ui/notice.tsx';

export function UnknownPaper({ address }: { address: string }) {
  const { reader, failure } = useMessages('common');
  const paper = useMessages('paper-detail');
  const [link] = parsePaperAddress(address);
  const [source, key] = link ? splitPaperId(link.id) : ['', address];
  return (
    <Notice title={reader.unknown}>
      <p className="break-all">{paper.unknownHint(key)}</p>
      <div className="flex flex-wrap justify-center gap-2">
        {key.startsWith('10.') ? (
          <a
            className="button"
            href={`https://doi.org/${encodeURI(key)}`}
            rel="noreferrer noopener"
            target="_blank"
          >
            {paper.openDoi}
          </a>
        ) : (
          <a className="button" href={arxivUrl(source, key)} rel="noreferrer noopener" target="_blank">
            {paper.searchArxiv}
          </a>
        )}
        <a className="button" href={placeHref({ at: 'list' })}>
          {failure.home}
        </a>
      </div>
    </Notice>
  );
}

function arxivUrl(source: string, key: string): string {
  if (source === 'arxiv') return `https://arxiv.org/abs/${encodeURI(key)}`;
  return `https://arxiv.org/search/?${new URLSearchParams({ query: key, searchtype: 'all' })}`;
}
