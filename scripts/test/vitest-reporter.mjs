/** Tells `npm test` how the unit tests go; Vitest calls the methods. */
import { relative } from 'node:path';
import { ROOT } from '../prepare.mjs';
import { sendEvent, withoutColours } from './events.mjs';

// biome-ignore lint/style/noDefaultExport: Vitest asks for it
export default class {
  onTestModuleCollected(module) {
    sendEvent({ kind: 'count', tests: [...module.children.allTests()].length });
  }

  onTestModuleStart(module) {
    sendEvent({ kind: 'begin', name: fileOf(module) });
  }

  /** A file that cannot be loaded has no test that could fail, but fails; so does one whose set-up fails. */
  onTestModuleEnd(module) {
    const suites = [module, ...module.children.allSuites()];
    for (const { message, stack } of suites.flatMap((suite) => suite.errors()))
      sendEnd(fileOf(module), 'failed', 0, stack?.includes(message) ? stack : message);
  }

  onTestCaseResult(test) {
    const { state, errors = [], note } = test.result();
    const name = `${fileOf(test.module)} › ${test.fullName}`;
    const [error] = errors ?? [];
    const why =
      state === 'skipped'
        ? (note ?? firstOf(test.fullName))
        : error && [error.message, error.diff].join('\n');
    const outcome = state === 'pending' ? 'skipped' : state;
    sendEnd(name, outcome, test.diagnostic()?.duration ?? 0, why);
  }

  onTestRunEnd(_modules, unhandledErrors) {
    for (const { message, stack } of unhandledErrors)
      sendEnd('outside of any test', 'failed', 0, stack ?? message);
  }
}

function sendEnd(name, outcome, ms, why) {
  sendEvent({ kind: 'end', name, outcome, ms, ...(why && { why: withoutColours(why) }) });
}

function fileOf(module) {
  return relative(ROOT, module.moduleId).replaceAll('\\', '/');
}

/** What a test needs and misses is said by the name of its outermost suite. */
function firstOf(fullName) {
  return fullName.split(' > ')[0];
}
