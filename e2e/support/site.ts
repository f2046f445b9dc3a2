/**
 * What every whole-site test stands on: the built site below a base path, watched. A CSP violation, a request to another origin, an
 * uncaught error or an error in the console fails the test, unless the test says beforehand that it must happen.
 */
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { messages as en } from '#messages/en/common.ts';
import { messages as zh } from '#messages/zh/common.ts';

/** Texts that all pages share; tests open the page in Chinese unless they say otherwise. */
export { en, expect, zh };

export class Violations {
  readonly #seen: string[] = [];
  readonly #allowed: RegExp[] = [];

  note(text: string): void {
    this.#seen.push(text);
  }

  /** What a test provokes on purpose. */
  allow(pattern: RegExp): void {
    this.#allowed.push(pattern);
  }

  /** Everything seen and not allowed. */
  get all(): string[] {
    return this.#seen.filter((one) => !this.#allowed.some((pattern) => pattern.test(one)));
  }

  /** Takes what was seen out of the record, for tests of the watch itself. */
  take(): string[] {
    return this.#seen.splice(0);
  }
}

export const test = base.extend<{ violations: Violations }>({
  // The address is known only once the server stands, which is after the configuration was read.
  // biome-ignore lint/correctness/noEmptyPattern: the test runner demands a pattern
  baseURL: async ({}, use) => use(process.env.SITE_URL),
  violations: [
    async ({ context, baseURL }, use) => {
      const violations = new Violations();
      await watch(context, new URL(baseURL!).origin, violations);
      await use(violations);
      expect(violations.all, 'violations, foreign requests and errors').toEqual([]);
    },
    { auto: true },
  ],
});

/** Watches all pages of a context; for contexts that a test opens itself, too. */
export async function watch(context: BrowserContext, origin: string, violations: Violations): Promise<void> {
  await context.exposeBinding('noteViolation', (_source, text: string) => violations.note(`csp: ${text}`));
  await context.addInitScript(() => {
    const { noteViolation } = globalThis as unknown as { noteViolation(text: string): void };
    addEventListener('securitypolicyviolation', (event) =>
      noteViolation(`${event.effectiveDirective} refused ${event.blockedURI} ${event.sample}`),
    );
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol) && url.origin !== origin)
      violations.note(`foreign request: ${request.url()}`);
  });
  await context.addInitScript(nameErrors);
  context.on('weberror', (error) => {
    const { message, stack } = error.error();
    if (message !== GIVEN_UP) violations.note(`uncaught: ${stack ?? message}`);
  });
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    // The host answers deep addresses with its 404 page, which is the site; the browser mentions the status.
    if (/status of 404/.test(message.text()) && isDocument(message.page(), message.location().url)) return;
    violations.note(`console: ${message.text()} (${message.location().url})`);
  });
}

/** Firefox says so of a request that a page gave up when it was left; one that failed has an address. */
const GIVEN_UP =
  'Failed to load ‘’. A ServiceWorker intercepted the request and encountered an unexpected error.';

/**
 * Runs in the page: an error in the console is said in its own words, which Firefox does not hand on. It fails the imports of a page
 * that is left, too: those are only said by a page that is still there a moment later.
 */
function nameErrors(): void {
  const { error } = console;
  console.error = (...said: unknown[]) => {
    const say = () => error(...said.map((one) => (one instanceof Error ? `${one}\n${one.stack}` : one)));
    if (String(said[0]).startsWith('TypeError: error loading dynamically imported module'))
      setTimeout(say, 500);
    else say();
  };
}

function isDocument(page: Page | null, url: string): boolean {
  return page !== null && url.split('#')[0] === page.url().split('#')[0];
}
