/** How many tests run at once: one for each processor that this process may use, as far as memory goes. */
import { readFileSync } from 'node:fs';
import { availableParallelism, freemem } from 'node:os';

/** Bytes that a browser with a page and its test runner take. */
const MEMORY = 700 * 2 ** 20;

/** More would wait for each other: pages share the disk, and the build's server is one process. */
const MOST = 8;

export function countWorkers() {
  return workersFor(availableParallelism(), cpuQuota(), Math.floor(freemem() / MEMORY));
}

/**
 * @param {number} processors that the machine has
 * @param {number} quota how many of them a container may use, perhaps a fraction
 * @param {number} fitting how many workers fit into memory
 */
export function workersFor(processors, quota, fitting) {
  return Math.max(1, Math.min(processors, Math.ceil(quota), fitting, MOST));
}

/** Of a Linux container, by cgroup 2; elsewhere without limit. */
function cpuQuota() {
  try {
    const [quota, period] = readFileSync('/sys/fs/cgroup/cpu.max', 'utf8').split(' ').map(Number);
    return quota / period || Number.POSITIVE_INFINITY;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
