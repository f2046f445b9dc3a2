/** Runs stages of tests one after the other, shows how far they are, and sums up. */
import { keepTimes, readTimes } from './kept-times.mjs';
import { duration, Progress } from './progress.mjs';
import { prepareBrowser, STAGES } from './stages.mjs';
import { StatusLine } from './status-line.mjs';
import { describeFailure, summarize } from './summary.mjs';

/**
 * @param {readonly string[]} names of stages
 * @returns {Promise<number>} the exit code
 */
export async function runStages(names) {
  const progress = new Progress(names, readTimes());
  prepareBrowser(names);
  const status = new StatusLine(() => progress.line);
  status.print(`${names.join(', ')}: ${duration(progress.msLeft)}`);
  for (const name of names) await runStage(name, progress, status);
  status.end();
  const { text, failed } = summarize(progress.results);
  console.log(text);
  return failed > 0 ? 1 : 0;
}

async function runStage(name, progress, status) {
  progress.beginStage(name);
  await STAGES[name]((event) => {
    progress.add(event);
    if (event.outcome === 'failed') status.print(describeFailure(event));
  });
  keepTimes(progress.endStage());
}
