// @vitest-environment happy-dom
/** Asking the browser to look for new days while the page is closed: where it can and may, and nowhere else. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { askForNewDays } from './worker-link.ts';

type State = PermissionState | 'not known here';

/** A browser that gives this answer to whoever asks for the permission, and a registration in it. */
function browser(state: State, sync?: { register(tag: string, how: unknown): Promise<void> }) {
  const query = vi.fn(async ({ name }: { name: string }) => {
    if (state === 'not known here') throw new TypeError(name);
    return { state };
  });
  vi.stubGlobal('navigator', { permissions: { query } });
  return { query, registration: { periodicSync: sync } as unknown as ServiceWorkerRegistration };
}

afterEach(() => vi.unstubAllGlobals());

describe('askForNewDays', () => {
  it('registers for the archive, twice a day at most, where it is granted', async () => {
    const register = vi.fn(async () => {});
    const { query, registration } = browser('granted', { register });
    await askForNewDays(registration);
    expect(query).toHaveBeenCalledWith({ name: 'periodic-background-sync' });
    expect(register).toHaveBeenCalledExactlyOnceWith('archive', { minInterval: 12 * 3_600_000 });
  });

  it.each<State>(['denied', 'prompt', 'not known here'])('leaves it where it is %s', async (state) => {
    const register = vi.fn(async () => {});
    await askForNewDays(browser(state, { register }).registration);
    expect(register).not.toHaveBeenCalled();
  });

  it('lets a browser that has none of it, or refuses, read on', async () => {
    await askForNewDays(browser('granted').registration);
    const register = () => Promise.reject(new DOMException('not installed', 'NotAllowedError'));
    await askForNewDays(browser('granted', { register }).registration);
    vi.stubGlobal('navigator', {});
    await askForNewDays({} as ServiceWorkerRegistration);
  });
});
