/**
 * `npm test`: everything, from a bare clone: checks, unit tests, end-to-end tests in a browser. It goes on after a failure and says at
 * the end what failed, what was slow and what was left out. `-- --no-browser` leaves the end-to-end tests out. `npm run test:long`
 * (`--long`) runs what is left out here: faults, kills and versions at length.
 */
import { parseArgs } from 'node:util';
import { prepare } from './prepare.mjs';

const { values } = parseArgs({
  options: { 'no-browser': { type: 'boolean', default: false }, long: { type: 'boolean', default: false } },
});

await prepare();
// Only now are the packages here that these need.
const { runStages } = await import('./test/run-stages.mjs');
process.exitCode = await runStages(values.long ? ['long unit tests', 'long tests'] : stagesOf(values));

function stagesOf({ 'no-browser': noBrowser }) {
  return ['checks', 'unit tests', ...(noBrowser ? [] : ['end-to-end tests'])];
}
