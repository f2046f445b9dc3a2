/** How long the last run took, so that the next can tell how long it will take; before the first run, an estimate for two processors. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ROOT } from '../prepare.mjs';

const FILE = `${ROOT}.cache/test-times.json`;

/**
 * Milliseconds and number of tests of each stage.
 * @typedef {Record<string, { ms: number, tests: number }>} Times
 */

/** @type {Times} */
const ESTIMATE = {
  checks: { ms: 30_000, tests: 8 },
  'unit tests': { ms: 60_000, tests: 1300 },
  'end-to-end tests': { ms: 240_000, tests: 200 },
  'long unit tests': { ms: 300_000, tests: 5 },
  'long tests': { ms: 2_400_000, tests: 120 },
};

/** @returns {Times} */
export function readTimes() {
  try {
    return { ...ESTIMATE, ...JSON.parse(readFileSync(FILE, 'utf8')) };
  } catch {
    return ESTIMATE;
  }
}

/** @param {Times} times of the stages that ran to their end */
export function keepTimes(times) {
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, `${JSON.stringify({ ...readTimes(), ...times }, undefined, 2)}\n`);
}
