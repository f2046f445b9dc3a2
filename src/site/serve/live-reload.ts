/** Pages that are open in a preview load again when the site was built anew. Only the server adds this: a published site has none of it. */
import type { ServerResponse } from 'node:http';

const SCRIPT = 'lectern-reload.js';
const EVENTS = 'lectern-events';

/** A server that has been started anew has another number: then, too, the page is an old one. */
const CLIENT = `let seen;
new EventSource(new URL('${EVENTS}', document.currentScript.src)).onmessage = ({ data }) => {
  if (seen !== undefined && seen !== data) location.reload();
  seen = data;
};
`;

export class LiveReload {
  readonly #pages = new Set<ServerResponse>();
  #version = Date.now();

  /** To be called when a site was built. */
  announce(): void {
    this.#version += 1;
    for (const page of this.#pages) page.write(this.#message());
  }

  /** Whether the path is one of its own, which is then answered. */
  answers(path: string, response: ServerResponse): boolean {
    if (path === SCRIPT)
      response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-cache' }).end(CLIENT);
    else if (path === EVENTS) this.#listen(response);
    else return false;
    return true;
  }

  /** What stands in the head of each page, whose policy allows scripts of its own origin. */
  tag(base: string): string {
    return `<script src="${base}${SCRIPT}"></script>`;
  }

  #listen(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(this.#message());
    this.#pages.add(response);
    response.on('close', () => this.#pages.delete(response));
  }

  #message(): string {
    return `data: ${this.#version}\n\n`;
  }
}
