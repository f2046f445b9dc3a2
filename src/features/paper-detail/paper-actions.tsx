/** What can be done with a paper: open it at its source, mark it, cite it, share it. */
import { type ReactNode, useSyncExternalStore } from 'react';
import { useKeyAction } from '#components/keys/key-actions.ts';
import { MarkButton } from '#components/mark-button.tsx';
import { useCopy } from '#components/use-copy.ts';
import { useMessages } from '#components/use-messages.ts';
import { landingPage } from '#core/paper/landing-page.ts';
import type { Appearance, Paper, paperFacts } from '#core/paper/paper.ts';
import { sourceLabel } from '#core/paper/source.ts';
import { displayText } from '#core/text/display-text.ts';
import { safeHref } from '#core/text/safe-href.ts';
import { onPdfHost } from '#state/page-settings.ts';

export interface PaperActionsProps {
  paper: Paper;
  appearance: Appearance;
  facts: ReturnType<typeof paperFacts>;
  canonicalUrl: string;
  citeMenu: ReactNode;
}

export function PaperActions(props: PaperActionsProps) {
  const words = useMessages('paper-detail');
  const links = outLinks(props, words.page(sourceLabel(props.appearance.source)), words.code);
  const [first] = links;
  const marked = { ...props.appearance, ...props.facts, id: props.paper.id };
  useKeyAction('pdf', first && (() => void open(first.href, '_blank', 'noopener,noreferrer')));
  return (
    <div className="mb-8 flex flex-wrap gap-2">
      {links.map(({ href, label }) => (
        <a
          key={href}
          className={href === first?.href ? 'action action-main' : 'action'}
          href={href}
          target="_blank"
          rel="noreferrer noopener"
        >
          {label}
        </a>
      ))}
      <MarkButton paper={marked} field="starred" className="action" size={15} />
      <MarkButton paper={marked} field="read" className="action" size={15} />
      {props.citeMenu}
      <CopyLink url={props.canonicalUrl} />
      <Share {...props} />
    </div>
  );
}

interface OutLink {
  href: string;
  label: string;
}

/** Links to the PDF, the page at the source and the code. A given link that is not a PDF, such as a DOI, is the page. */
function outLinks({ paper, appearance, facts }: PaperActionsProps, page: string, code: string): OutLink[] {
  const given = facts.pdfUrl === undefined ? undefined : safeHref(facts.pdfUrl);
  const isPdf = given !== undefined && /\.pdf(?:$|[?#])|\/pdf\//i.test(given);
  const landing = landingPage(paper.id, appearance.version) ?? given;
  const links: (OutLink | undefined | '')[] = [
    isPdf && { href: onPdfHost(given, appearance.source), label: 'PDF' },
    landing !== undefined && (!isPdf || landing !== given) && { href: landing, label: page },
    facts.codeUrl !== undefined && linkTo(facts.codeUrl, code),
  ].map((link) => link || undefined);
  return links.filter((link) => !!link);
}

function linkTo(address: string, label: string): OutLink | undefined {
  const href = safeHref(address);
  return href === undefined ? undefined : { href, label };
}

function CopyLink({ url }: { url: string }) {
  const words = useMessages('paper-detail');
  const { copied, copy } = useCopy();
  return (
    <button type="button" className="action" onClick={() => copy(words.copyLink, url)}>
      {copied?.message ?? words.copyLink}
    </button>
  );
}

/** Only where the browser can share; a prerendered page does not know that. */
function Share({ paper, appearance, facts, canonicalUrl }: PaperActionsProps) {
  const words = useMessages('paper-detail');
  const canShare = useSyncExternalStore(
    () => () => {},
    () => 'share' in navigator,
    () => false,
  );
  if (!canShare) return null;
  const title = displayText(appearance.titleZh ?? facts.titleEn ?? paper.id);
  const share = () => void navigator.share({ title, url: canonicalUrl }).catch(() => {});
  return (
    <button type="button" className="action" onClick={share}>
      {words.share}
    </button>
  );
}
