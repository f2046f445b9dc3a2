// @vitest-environment happy-dom
/** Background updates while the page is closed: registered if the browser supports and allows them, and not otherwise. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { registerPeriodicSync } from './worker-link.ts';

type State = PermissionState | 'unknown';

/** A browser with this state of the permission, and a registration in it. */
function stubBrowser(state: State, sync?: { register(tag: string, options: unknown): Promise<void> }) {
  const query = vi.fn(async ({ name }: { name: string }) => {
    if (state === 'unknown') throw new TypeError(name);
    return { state };
  });
  vi.stubGlobal('navigator', { permissions: { query } });
  return { query, registration: { periodicSync: sync } as unknown as ServiceWorkerRegistration };
}

afterEach(() => vi.unstubAllGlobals());

describe('askForNewDays', () => {
  it('registers for at most two updates a day if that is granted', async () => {
    const register = vi.fn(async () => {});
    const { query, registration } = stubBrowser('granted', { register });
    await registerPeriodicSync(registration);
    expect(query).toHaveBeenCalledWith({ name: 'periodic-background-sync' });
    expect(register).toHaveBeenCalledExactlyOnceWith('archive', { minInterval: 12 * 3_600_000 });
  });

  it.each<State>(['denied', 'prompt', 'unknown'])(
    'does not register if the permission is %s',
    async (state) => {
      const register = vi.fn(async () => {});
      await registerPeriodicSync(stubBrowser(state, { register }).registration);
      expect(register).not.toHaveBeenCalled();
    },
  );

  it.each([
    ['has no periodic sync', () => stubBrowser('granted').registration],
    [
      'refuses to register',
      () => {
        const register = () => Promise.reject(new DOMException('not installed', 'NotAllowedError'));
        return stubBrowser('granted', { register }).registration;
      },
    ],
    [
      'has no permissions',
      () => {
        vi.stubGlobal('navigator', {});
        return {} as ServiceWorkerRegistration;
      },
    ],
  ])('resolves in a browser that %s', async (_, prepare) => {
    await expect(registerPeriodicSync(prepare())).resolves.toBeUndefined();
  });
});
