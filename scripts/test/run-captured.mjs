/** Runs a command without showing what it prints. */
import { spawn } from 'node:child_process';
import { ROOT } from '../prepare.mjs';

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { onMessage?: (message: any) => void }} [options] `onMessage`: hears what the
 *   process sends with `process.send`
 * @returns {Promise<{ code: number, output: string }>} `output`: both of its streams in order; `code` 1 where it was ended by a signal
 */
export function runCaptured(command, args, { onMessage, ...options } = {}) {
  return new Promise((resolve) => {
    const stdio = ['ignore', 'pipe', 'pipe', ...(onMessage ? ['ipc'] : [])];
    const child = spawn(command, args, /** @type {any} */ ({ cwd: ROOT, ...options, stdio }));
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    if (onMessage) child.on('message', onMessage);
    child.on('error', (error) => resolve({ code: 1, output: output + error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
