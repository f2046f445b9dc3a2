/** Tells `npm test` how the end-to-end tests go; Playwright calls the methods. */
import { relative } from 'node:path';
import { ROOT } from '../prepare.mjs';
import { sendEvent, withoutColours } from './events.mjs';

// biome-ignore lint/style/noDefaultExport: Playwright asks for it
export default class {
  printsToStdio() {
    return true;
  }

  onBegin(_config, suite) {
    sendEvent({ kind: 'count', tests: suite.allTests().length });
  }

  onTestBegin(test) {
    sendEvent({ kind: 'begin', name: nameOf(test) });
  }

  onTestEnd(test, { status, duration, errors }) {
    const outcome = status === 'skipped' ? 'skipped' : status === test.expectedStatus ? 'passed' : 'failed';
    const why =
      outcome === 'skipped'
        ? test.annotations.find(({ type }) => type === 'skip')?.description
        : errors
            .map((error) => [error.message ?? error.value, error.snippet].filter(Boolean).join('\n'))
            .join('\n');
    sendEvent({
      kind: 'end',
      name: nameOf(test),
      outcome,
      ms: duration,
      ...(why && { why: withoutColours(why) }),
    });
  }

  onError(error) {
    const why = withoutColours(error.message ?? error.value);
    sendEvent({ kind: 'end', name: 'outside of any test', outcome: 'failed', ms: 0, why });
  }
}

function nameOf(test) {
  const [, project, , ...titles] = test.titlePath();
  const file = relative(ROOT, test.location.file).replaceAll('\\', '/');
  return [`${file}:${test.location.line}`, ...(project === 'chromium' ? [] : [project]), ...titles].join(
    ' › ',
  );
}
