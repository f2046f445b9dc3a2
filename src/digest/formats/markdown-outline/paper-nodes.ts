/**
 * Which headings, bold lines and list items are papers: those that link to one themselves, or that are followed by such a link. Of
 * several that stand above the same link, that one is taken whose kind has a paper each, all through the text.
 */
import { fieldOfName } from '#digest/fields/field-names.ts';
import type { Concept } from '#digest/fields/field-vocabulary.ts';
import { type LineLinks, linksOfLine } from './line-links.ts';
import { isListOfPages, leadsToPage } from './local-pages.ts';
import { isProse, isTitleText } from './looks-like.ts';
import type { Outline, OutlineNode } from './outline.ts';

export interface PaperNode {
  node: OutlineNode;
  /** Lines of the paper: from the node's own up to this one. */
  end: number;
}

/** A node in which so many others have papers of their own is a section that refers to a paper. */
const SECTION_PAPERS = 3;
/** Fields without which a node that links to no paper is none. */
const FEWEST_FIELDS = 2;

export function findPaperNodes(outline: Outline): PaperNode[] {
  return new PaperFinder(outline).find();
}

class PaperFinder {
  readonly #outline: Outline;
  readonly #links = new Map<number, LineLinks>();
  readonly #candidates = new Map<OutlineNode, boolean>();
  readonly #found = new Map<OutlineNode, PaperNode>();

  constructor(outline: Outline) {
    this.#outline = outline;
  }

  find(): PaperNode[] {
    this.#findDirect(this.#outline.root);
    this.#findIndirect();
    this.#findLinkless();
    if (this.#found.size === 0) this.#findLocal();
    return [...this.#found.values()].sort((a, b) => a.node.line - b.node.line);
  }

  linksAt(line: number): LineLinks {
    const known = this.#links.get(line);
    if (known) return known;
    const links = linksOfLine(this.#outline.lines[line] ?? '');
    this.#links.set(line, links);
    return links;
  }

  /** Nodes whose own line links to their paper. */
  #findDirect(node: OutlineNode): void {
    if (this.#isLabelled(node)) this.#take(node, node.end);
    else if (this.#isDirect(node)) this.#takeDirect(node);
    else for (const child of node.children) this.#findDirect(child);
  }

  #takeDirect(node: OutlineNode): void {
    const inner = this.#innerPapers(node);
    if (inner.length < SECTION_PAPERS && (inner.length === 0 || this.#fieldCount(node) > 0)) {
      this.#take(node, node.end);
      return;
    }
    this.#take(node, inner[0]!.line);
    for (const child of node.children) this.#findDirect(child);
  }

  #isDirect(node: OutlineNode): boolean {
    if (node === this.#outline.root) return false;
    const { keys, links } = this.linksAt(node.line);
    return keys.length > 0 && isTitleText(titleOf(node, this.#outline), true) && !isProse(node.text, links);
  }

  /** A title whose own lines name its authors or link, and other fields: links further down are references. */
  #isLabelled(node: OutlineNode): boolean {
    if (node === this.#outline.root || this.#isDirect(node)) return false;
    const concepts = this.#conceptsOf(node);
    if (!concepts.some((concept) => NAMING.has(concept)) || this.#fieldCount(node) < FEWEST_FIELDS)
      return false;
    const keys = new Set(node.own.flatMap((line) => (this.#isLoose(line) ? this.linksAt(line).keys : [])));
    return keys.size === 1 && this.#isCandidate(node);
  }

  /** Nodes below that link to other papers. */
  #innerPapers(node: OutlineNode): OutlineNode[] {
    const own = new Set(this.linksAt(node.line).keys);
    return descendants(node).filter(
      (inner) => this.#isDirect(inner) && this.linksAt(inner.line).keys.some((key) => !own.has(key)),
    );
  }

  #take(node: OutlineNode, end: number): void {
    this.#found.set(node, { node, end });
  }

  /** Lines that are nothing but links, or fields with links, outside of papers that are found already. */
  #findIndirect(): void {
    const loose = this.#looseLinks();
    const kinds = countKinds(loose);
    for (const { node, keys } of loose.values()) {
      const candidates = chainOf(node).filter(
        (one) => loose.get(one)?.inside.size === 1 && this.#isCandidate(one),
      );
      const best = candidates.sort(
        (a, b) => kinds.get(b.level)! - kinds.get(a.level)! || b.level - a.level,
      )[0];
      if (keys.length > 0 && best && !this.#isFound(best)) this.#take(best, best.end);
    }
  }

  #isCandidate(node: OutlineNode): boolean {
    const known = this.#candidates.get(node);
    if (known !== undefined) return known;
    const isTitle = isTitleText(titleOf(node, this.#outline), false);
    this.#candidates.set(node, isTitle);
    return isTitle;
  }

  #isFound(node: OutlineNode): boolean {
    return (
      chainOf(node).some((one) => this.#found.has(one)) ||
      descendants(node).some((one) => this.#found.has(one))
    );
  }

  /** By node: papers that lines of its own link to, and all papers that are linked to inside it. */
  #looseLinks(): Map<OutlineNode, LooseLinks> {
    const loose = new Map<OutlineNode, LooseLinks>();
    const entry = (node: OutlineNode) => {
      const known = loose.get(node) ?? { node, keys: [], inside: new Set<string>() };
      loose.set(node, known);
      return known;
    };
    for (const node of this.#outline.nodes) {
      entry(node);
      if (chainOf(node).some((one) => this.#found.has(one))) continue;
      const keys = node.own.flatMap((line) => (this.#isLoose(line) ? this.linksAt(line).keys : []));
      entry(node).keys = keys;
      for (const one of chainOf(node)) for (const key of keys) entry(one).inside.add(key);
    }
    for (const { node } of this.#found.values())
      for (const one of chainOf(node).slice(1))
        for (const key of this.linksAt(node.line).keys) entry(one).inside.add(key);
    return loose;
  }

  #isLoose(line: number): boolean {
    const { keys, isLinkLine } = this.linksAt(line);
    if (keys.length === 0) return false;
    const label = this.#outline.labels.get(line);
    const concept = label && fieldOfName(label.name)?.concept;
    return isLinkLine || concept === 'pdf' || concept === 'page' || concept === 'id';
  }

  /** Nodes of a kind that papers have, or of any kind where no paper has a link, with fields of a paper and no link. */
  #findLinkless(): void {
    const levels = new Set([...this.#found.keys()].map((node) => node.level));
    for (const node of this.#outline.nodes) {
      if (levels.size > 0 && !levels.has(node.level)) continue;
      if (this.#isFound(node) || this.#fieldCount(node) < FEWEST_FIELDS) continue;
      if (this.#isCandidate(node)) this.#take(node, node.end);
    }
  }

  /** Titles that lead to pages of the same site, in a text that links to no paper. */
  #findLocal(): void {
    const local = this.#outline.nodes.filter(
      (node) => !chainOf(node).some((one) => one !== node && leadsToPage(one)) && leadsToPage(node),
    );
    if (isListOfPages(local)) for (const node of local) this.#take(node, node.end);
  }

  /** Fields that lines of the node itself name, where some of them are a paper's alone. */
  #fieldCount(node: OutlineNode): number {
    const concepts = this.#conceptsOf(node);
    return concepts.some((concept) => TELLING.has(concept)) ? new Set(concepts).size : 0;
  }

  #conceptsOf(node: OutlineNode): Concept[] {
    return node.own.flatMap((line) => {
      const label = this.#outline.labels.get(line);
      return (label && fieldOfName(label.name)?.concept) ?? [];
    });
  }
}

/** Fields that say which paper it is. */
const NAMING: ReadonlySet<Concept> = new Set<Concept>(['authors', 'pdf', 'page', 'id']);

const TELLING = new Set(['authors', 'abstract', 'summary', 'tldr', 'pdf', 'page', 'id', 'motivation']);

interface LooseLinks {
  node: OutlineNode;
  keys: string[];
  inside: Set<string>;
}

/** By level: how surely nodes of it are papers, from 0 to 1. */
function countKinds(loose: ReadonlyMap<OutlineNode, LooseLinks>): Map<number, number> {
  const counts = new Map<number, [one: number, none: number, many: number]>();
  for (const { node, inside } of loose.values()) {
    const count = counts.get(node.level) ?? [0, 0, 0];
    counts.set(node.level, count);
    count[inside.size === 1 ? 0 : inside.size === 0 ? 1 : 2] += 1;
  }
  return new Map([...counts].map(([level, [one, none, many]]) => [level, one / (one + none / 2 + many * 2)]));
}

/** The title of a node, or the text that is to be it. */
export function titleOf(node: OutlineNode, outline: Outline): string {
  const { titleLabel } = node;
  if (!titleLabel) return node.text;
  if (titleLabel.value !== '') return titleLabel.value;
  const next = node.own[0];
  return next !== undefined && !outline.labels.has(next) ? outline.lines[next]!.trim() : '';
}

/** The node and all above it, without the whole text. */
function chainOf(node: OutlineNode): OutlineNode[] {
  const chain: OutlineNode[] = [];
  for (let one: OutlineNode | undefined = node; one?.parent; one = one.parent) chain.push(one);
  return chain;
}

function descendants(node: OutlineNode): OutlineNode[] {
  return node.children.flatMap((child) => [child, ...descendants(child)]);
}
