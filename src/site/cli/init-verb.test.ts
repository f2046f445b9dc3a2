import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadConfig } from '#site/config/load-config.ts';
import { fakeTerminal } from '#testing/terminal.fake.ts';
import { runCommand } from './command.ts';
import { VERBS } from './main.ts';

const WORKFLOW = '.github/workflows/lectern.yml';
const before = process.cwd();
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lectern-init-'));
  process.chdir(root);
});
afterEach(() => {
  process.chdir(before);
  rmSync(root, { recursive: true });
});

async function init(...words: string[]) {
  const terminal = fakeTerminal();
  const status = await runCommand(['init', ...words], VERBS, { terminal });
  return { ...terminal, status };
}

function digestIn(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, '2025-09-28-arxiv.md'), '| 标题 | PDF链接 |\n|---|---|\n');
}

describe('init', () => {
  it('writes a configuration that is valid and a workflow of ten lines, and says so', async () => {
    digestIn('daily');
    const { status, results } = await init();
    expect(status).toBe(0);
    expect(results).toContain('replace OWNER in .github/workflows/lectern.yml');
    expect(results).toContain('Wrote lectern.config.json.\n');
    expect(results).toContain('Digests are read from daily.\n');
    expect((await loadConfig('lectern.config.json', [])).config).toEqual({ digests: ['daily'] });
    const workflow = readFileSync(WORKFLOW, 'utf8');
    expect(workflow.trimEnd().split('\n').length).toBeLessThanOrEqual(11);
    expect(workflow).toMatch(/uses: [\w.-]+\/lectern\/\.github\/workflows\/publish\.yml@v1\n$/);
  });

  it('names the site after its repository', async () => {
    mkdirSync('.git');
    writeFileSync('.git/config', '[remote "origin"]\n\turl = https://github.com/someone/morning.git\n');
    digestIn('.');
    await init();
    expect(JSON.parse(readFileSync('lectern.config.json', 'utf8'))).toEqual({
      title: 'morning',
      digests: ['.'],
    });
  });

  it('replaces nothing that is there', async () => {
    digestIn('digests');
    writeFileSync('lectern.config.mjs', 'export default {};');
    mkdirSync('.github/workflows', { recursive: true });
    writeFileSync(WORKFLOW, 'mine');
    const { results } = await init('--json');
    expect(JSON.parse(results)).toEqual({
      written: [],
      kept: ['lectern.config.mjs', WORKFLOW],
      digests: 'digests',
    });
    expect(readFileSync(WORKFLOW, 'utf8')).toBe('mine');
    expect(existsSync('lectern.config.json')).toBe(false);
  });

  it('works before there is any digest', async () => {
    expect((await init()).results).toContain('Digests are read from digests, which is not there yet.\n');
  });
});
