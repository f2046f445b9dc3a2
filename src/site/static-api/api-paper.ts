/**
 * A paper of a day as the API gives it. The first keys are those of the archive's own API, which other programs already read: all are
 * strings and always there, `''` where nothing is known. The further keys are Lectern's, absent where nothing is known.
 */
import { landingPage } from '#core/paper/landing-page.ts';
import { type Appearance, type Paper, paperFacts } from '#core/paper/paper.ts';
import { paperAddress } from '#core/paper/paper-id.ts';
import { sourceLabel } from '#core/paper/source.ts';

export interface ApiPaper {
  /** The same as `lectern_id`: one for each paper, for ever. */
  id: string;
  /** Day of the digest, `YYYY-MM-DD`. */
  date: string;
  source: string;
  source_label: string;
  /** The original title; the translated one where no other is known. */
  title: string;
  translated_title: string;
  /** All known authors as one text. */
  author: string;
  summary: string;
  translated_summary: string;
  pdf_url: string;
  paper_url: string;
  /** Position in the digest of its source, from 1. */
  rank: number;
  /** `YYYY-MM-DD`. */
  published_date?: string;
  lectern_id: string;
  authors?: string[];
  title_note?: string;
  title_lead?: string;
  abstract_note?: string;
  translation_failed?: true;
  /** First day on which a digest had the paper. */
  first_seen?: string;
  version_of_paper?: number;
  /** Its page, relative to the site. */
  url: string;
}

/** `rank` counts from 1 within the digest, `date` is its day. */
export function apiPaper(paper: Paper, appearance: Appearance, date: string, rank: number): ApiPaper {
  const { titleZh, abstractZh, source } = appearance;
  const facts = paperFacts(paper, appearance);
  return {
    id: paper.id,
    date,
    source,
    source_label: sourceLabel(source),
    title: facts.titleEn ?? titleZh ?? '',
    translated_title: titleZh ?? '',
    author: (facts.authors ?? []).join(', '),
    summary: abstractEn(paper, appearance) ?? '',
    translated_summary: abstractZh ?? '',
    pdf_url: facts.pdfUrl ?? '',
    paper_url: landingPage(paper.id, appearance.version) ?? '',
    rank,
    ...(facts.publishedOn !== undefined && { published_date: facts.publishedOn }),
    lectern_id: paper.id,
    ...(facts.authors && { authors: facts.authors }),
    ...notesOf(appearance),
    ...(paper.firstSeen !== undefined && { first_seen: paper.firstSeen }),
    ...(appearance.version !== undefined && { version_of_paper: appearance.version }),
    url: `p/${paperAddress(paper.id)}/`,
  };
}

function notesOf({ titleNote, titleLead, abstractNote, translationFailed }: Appearance): Partial<ApiPaper> {
  return {
    ...(titleNote !== undefined && { title_note: titleNote }),
    ...(titleLead !== undefined && { title_lead: titleLead }),
    ...(abstractNote !== undefined && { abstract_note: abstractNote }),
    ...(translationFailed && { translation_failed: true }),
  };
}

/** The English abstract is the paper's own, so any day's will do; a failed translation may hold only its beginning. */
function abstractEn(paper: Paper, appearance: Appearance): string | undefined {
  const whole = paper.appearances.find((one) => one.abstractEn !== undefined && !one.translationFailed);
  return appearance.abstractEn ?? whole?.abstractEn;
}
