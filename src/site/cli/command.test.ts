import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeSmallApp } from '#testing/built-app.fixture.ts';
import { fakeTerminal } from '#testing/terminal.fake.ts';
import { runCommand } from './command.ts';
import { COMMON_OPTIONS } from './help.ts';
import { VERBS } from './main.ts';

let root = '';
const digests = () => join(root, 'digests');
const site = () => join(root, 'site');

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lectern-command-'));
  vi.stubEnv('LECTERN_APP', writeSmallApp(join(root, 'app')));
  vi.stubEnv('LECTERN_CACHE', join(root, 'cache'));
  await mkdir(digests());
  await writeFile(
    join(digests(), '2025-09-28-arxiv.md'),
    '| 标题 | PDF链接 |\n|---|---|\n| 第一篇 | [PDF](http://arxiv.org/pdf/2509.00001v1) |\n',
  );
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(root, { recursive: true });
});

async function run(...words: string[]) {
  const terminal = fakeTerminal();
  const status = await runCommand(words, VERBS, { terminal });
  return { ...terminal, status };
}

/** Serves while `look` is at the site, whose address it gets. */
async function served(words: readonly string[], look: (url: string) => unknown): Promise<void> {
  const terminal = fakeTerminal();
  const controller = new AbortController();
  const { signal } = controller;
  const ended = runCommand(['serve', digests(), ...words], VERBS, { terminal, signal });
  await expect.poll(() => terminal.results + terminal.warnings).not.toBe('');
  await look(/http:[^\s"]+/.exec(terminal.results)?.[0] ?? terminal.warnings);
  controller.abort();
  expect(await ended).toBe(0);
}

const addProblem = () => writeFile(join(digests(), 'notes.md'), '# Notes\n\nBuy milk.\n');
const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

describe('the command', () => {
  it('without a verb shows what there is, as a failure; with --help as a result', async () => {
    const { status, warnings } = await run();
    expect(status).toBe(2);
    for (const { name, summary } of VERBS) expect(warnings).toMatch(new RegExp(`${name} .*${summary}`));
    expect(await run('--help')).toMatchObject({ status: 0, results: warnings });
  });

  it('says its version', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8'));
    expect(await run('--version')).toMatchObject({ status: 0, results: `${version}\n` });
    expect(await run('build', '--version')).toMatchObject({ status: 0, results: `${version}\n` });
  });

  it.each(VERBS.map((verb) => [verb.name, verb] as const))(
    '%s --help names every option, with an example',
    async (name, { options, examples }) => {
      const { status, results } = await run(name, '--help');
      expect(status).toBe(0);
      for (const option of Object.keys({ ...options, ...COMMON_OPTIONS }))
        expect(results).toContain(`--${option} `);
      expect(examples.length).toBeGreaterThan(0);
      for (const [words] of examples) expect(results).toContain(`lectern ${words}`);
    },
  );

  it.each([
    [['biuld', 'x'], 'There is no verb biuld; did you mean build?'],
    [['publish'], /^There is no verb publish; the verbs are build, /],
    [['build', 'x', '--otu', 'y'], 'There is no option --otu; did you mean --out?'],
    [['build', '--colour'], 'There is no option --colour; --help lists all options.'],
    [['build', 'x', '--out'], '--out needs a value: --out DIR.'],
    [['build', 'x', '--strict=yes'], '--strict takes no value; write --strict alone.'],
    [['build'], /^No file or folder is named; name one/],
    [['rows'], /^No file or folder is named; name one/],
  ])('%s is wrong usage, in one sentence with a hint', async (words, sentence) => {
    const { status, warnings, results } = await run(...words);
    expect([status, results]).toEqual([2, '']);
    if (typeof sentence === 'string') expect(warnings).toBe(`${sentence}\n`);
    else expect(warnings).toMatch(sentence);
    expect(warnings.trim().split('\n')).toHaveLength(1);
  });

  it('fails with one sentence where nothing can be read, and where the folder is somebody else’s', async () => {
    const missing = await run('build', join(root, 'nowhere'), '--out', site());
    expect(missing).toMatchObject({ status: 1, results: '' });
    expect(missing.warnings).toMatch(
      /^No digest could be read from .*nowhere: there is no such file or folder/,
    );
    const foreign = await run('build', digests(), '--out', join(root, 'app'));
    expect(foreign.status).toBe(2);
    expect(foreign.warnings).toMatch(/holds files that Lectern did not write; .*--force/);
  });

  it('names each mistake in the configuration, by line', async () => {
    await writeFile(join(digests(), 'lectern.config.json'), '{\n  "titel": "晨报",\n  "base": "reader"\n}');
    const { status, warnings } = await run('build', digests(), '--out', site());
    expect(status).toBe(2);
    expect(warnings.trim().split('\n')).toEqual([
      expect.stringMatching(/lectern\.config\.json:2: there is no setting titel; did you mean title\?$/),
      expect.stringMatching(
        /lectern\.config\.json:3: base must be a path that begins and ends in a slash\.$/,
      ),
    ]);
    expect(await exists(site())).toBe(false);
  });

  it('says in one sentence why the system refuses', async () => {
    await writeFile(join(root, 'file'), '');
    const { status, warnings } = await run('build', digests(), '--out', join(root, 'file/site'));
    expect(status).toBe(1);
    expect(warnings).toMatch(/file\/site: a file lies where a folder is needed; name another folder\.\n$/);
  });
});

/** What each option does, shown by running it. A verb's option that is not here fails the test below. */
const SHOWN: Readonly<Record<string, Readonly<Record<string, () => Promise<void>>>>> = {
  build: {
    out: async () => {
      await run('build', digests(), `--out=${site()}`);
      expect(await exists(join(site(), 'index.html'))).toBe(true);
    },
    base: async () => {
      await run('build', digests(), '--out', site(), '--base', 'd/reader');
      expect(await readFile(join(site(), 'manifest.webmanifest'), 'utf8')).toContain('"id":"/d/reader/"');
    },
    config: async () => {
      await writeFile(join(root, 'my.json'), '{ "title": "晨报", "digests": ["digests"] }');
      await run('build', '--config', join(root, 'my.json'), '--out', site());
      expect(await readFile(join(site(), 'index.html'), 'utf8')).toContain('<title>晨报</title>');
      const missing = await run('build', digests(), '--config', join(root, 'no.json'), '--out', site());
      expect(missing).toMatchObject({ status: 2 });
      expect(missing.warnings).toMatch(/no\.json: there is no such file; lectern init/);
    },
    cache: async () => {
      await run('build', digests(), '--out', site(), '--cache', join(root, 'kept'));
      expect(await exists(join(root, 'kept/search'))).toBe(true);
      expect(await exists(join(root, 'cache'))).toBe(false);
    },
    'no-cache': async () => {
      await run('build', digests(), '--out', site(), '--no-cache');
      expect(await exists(join(root, 'cache'))).toBe(false);
    },
    compress: async () => {
      const files = async (...words: string[]) => {
        await run('build', digests(), '--out', site(), ...words);
        return (await readdir(site(), { recursive: true })).filter((name) => /\.(?:br|gz)$/.test(name));
      };
      expect(await files('--compress')).toEqual(expect.arrayContaining(['index.html.br', 'index.html.gz']));
      expect(await files()).toEqual([]);
    },
    'no-offline': async () => {
      await run('build', digests(), '--out', site(), '--no-offline');
      expect(await readFile(join(site(), 'service-worker.js'), 'utf8')).toContain('unregister');
    },
    strict: async () => {
      expect(await run('build', digests(), '--out', site(), '--strict')).toMatchObject({ status: 0 });
      await addProblem();
      expect(await run('build', digests(), '--out', site())).toMatchObject({ status: 0 });
      expect(await run('build', digests(), '--out', site(), '--strict')).toMatchObject({ status: 1 });
    },
    force: async () => {
      const words = ['build', digests(), '--out', join(root, 'app')];
      vi.stubEnv('LECTERN_APP', writeSmallApp(join(root, 'other-app')));
      expect(await run(...words)).toMatchObject({ status: 2 });
      expect(await run(...words, '--force')).toMatchObject({ status: 0 });
    },
    json: async () => {
      const { results } = await run('build', digests(), '--out', site(), '--json');
      const { files, ...rest } = JSON.parse(results);
      expect(rest).toEqual({ out: site(), papers: 1, digests: 1, problems: 0 });
      expect(files).toMatchObject({ same: 0, deleted: 0 });
    },
    quiet: async () => {
      await addProblem();
      expect(await run('build', digests(), '--out', site(), '--quiet')).toMatchObject({
        results: '',
        notes: '',
      });
    },
  },
  serve: {
    port: async () => {
      await served(['--port', '0'], (url) => expect(url).toMatch(/^http:\/\/localhost:\d+\/$/));
      expect(await run('serve', digests(), '--port', 'http')).toMatchObject({ status: 2 });
      await served(['--port', '0'], async (url) => {
        const taken = await run('serve', digests(), '--port', new URL(url).port);
        expect(taken.status).toBe(1);
        expect(taken.warnings).toMatch(/the port is taken; --port names another\.\n$/);
      });
    },
    host: () =>
      served(['--host', '0.0.0.0', '--port', '0'], (url) =>
        expect(url).toMatch(/^http:\/\/0\.0\.0\.0:\d+\/$/),
      ),
    open: async () => {
      const [browser, opened] = [join(root, 'browser'), join(root, 'opened')];
      await writeFile(browser, `#!/bin/sh\nprintf %s "$1" > "${opened}"\n`, { mode: 0o755 });
      vi.stubEnv('BROWSER', browser);
      await served(['--open', '--port', '0'], (url) =>
        expect.poll(() => readFile(opened, 'utf8').catch(() => '')).toBe(url),
      );
    },
    offline: async () => {
      const worker = async (url: string) => (await fetch(`${url}service-worker.js`)).text();
      await served(['--port', '0'], async (url) => expect(await worker(url)).toContain('unregister'));
      await served(['--port', '0', '--offline'], async (url) => {
        expect(await worker(url)).not.toContain('unregister');
        expect(await (await fetch(url)).text()).not.toContain('lectern-reload.js');
      });
    },
    base: () => served(['--base', 'reader', '--port', '0'], (url) => expect(url).toMatch(/\/reader\/$/)),
    config: async () => {
      await writeFile(join(root, 'my.json'), '{ "title": "晨报", "digests": ["digests"] }');
      await served(['--config', join(root, 'my.json'), '--port', '0'], async (url) => {
        expect(await (await fetch(url)).text()).toContain('<title>晨报</title>');
      });
    },
    cache: () =>
      served(['--cache', join(root, 'kept'), '--port', '0'], async () =>
        expect(await exists(join(root, 'kept/search'))).toBe(true),
      ),
    'no-cache': () =>
      served(['--no-cache', '--port', '0'], async () =>
        expect(await exists(join(root, 'cache'))).toBe(false),
      ),
    json: async () => {
      await served(['--port', '0', '--json'], (url) => expect(url).toMatch(/^http:\/\/localhost:\d+\/$/));
    },
  },
  check: {
    strict: async () => {
      await addProblem();
      expect(await run('check', digests())).toMatchObject({ status: 0 });
      expect(await run('check', digests(), '--strict')).toMatchObject({ status: 1 });
    },
    json: async () => {
      await addProblem();
      const { results } = await run('check', digests(), '--json');
      expect(JSON.parse(results)).toMatchObject({ kind: 'not-a-digest' });
    },
  },
  rows: {
    strict: async () => {
      await addProblem();
      expect(await run('rows', digests(), '--strict')).toMatchObject({ status: 1 });
    },
  },
  init: {
    json: async () => {
      const start = process.cwd();
      process.chdir(root);
      const { results } = await run('init', '--json').finally(() => process.chdir(start));
      expect(JSON.parse(results)).toMatchObject({ kept: [], digests: 'digests' });
    },
  },
  papers: {
    strict: async () => {
      await addProblem();
      expect(await run('papers', digests(), '--strict')).toMatchObject({ status: 1 });
    },
  },
};

describe('an option', () => {
  const shown = Object.entries(SHOWN).flatMap(([verb, options]) =>
    Object.entries(options).map(([option, show]) => [verb, option, show] as const),
  );
  it.each(shown)('%s --%s does what the help says', (_verb, _option, show) => show());

  it('is shown above for every verb', () => {
    for (const { name, options } of VERBS)
      expect(Object.keys(SHOWN[name] ?? {})).toEqual(expect.arrayContaining(Object.keys(options)));
  });
});

it('leaves nothing behind beside the site', async () => {
  await run('build', digests(), '--out', site(), '--no-cache');
  expect((await readdir(root)).sort()).toEqual(['app', 'digests', 'site']);
});
