/**
 * The route tree. The reading page stays mounted from a list to its papers, so that the list keeps its scroll position. Routes only
 * match an address and clean its parameters; `state/url` says what it means.
 */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { PageError } from '#app/shell/page-error.tsx';
import { Shell } from '#app/shell/shell.tsx';
import { NotFound } from '#components/not-found.tsx';
import { withMessages } from '#components/use-messages.ts';
import { ReadingPage } from '#pages/reading-page.tsx';
import { BASE_PATH } from '#state/url/base.ts';
import { cleanSearch } from '#state/url/place.ts';
import { formatQuery, parseQuery } from '#state/url/query-text.ts';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: PageError });

const reading = createRoute({
  getParentRoute: () => root,
  id: 'reading',
  component: ReadingPage,
  validateSearch: cleanSearch,
});
const newest = createRoute({ getParentRoute: () => reading, path: '/' });
const day = createRoute({ getParentRoute: () => reading, path: '/d/$date' });
const daySource = createRoute({ getParentRoute: () => reading, path: '/d/$date/$source' });
const paper = createRoute({ getParentRoute: () => reading, path: '/p/$' });
const all = createRoute({ getParentRoute: () => reading, path: '/all' });
const starred = createRoute({ getParentRoute: () => reading, path: '/starred' });
const library = createRoute({ getParentRoute: () => reading, path: '/library' });
const search = createRoute({ getParentRoute: () => reading, path: '/search' });

const skim = createRoute({
  getParentRoute: () => root,
  path: '/skim/{-$date}/{-$source}',
  component: lazyRouteComponent(
    () => withMessages(import('#pages/skim/skim-page.tsx'), 'skim', 'paper-detail'),
    'SkimPage',
  ),
  validateSearch: cleanSearch,
});

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(
    () => withMessages(import('#pages/settings/settings-page.tsx'), 'settings', 'keys'),
    'SettingsPage',
  ),
});

const rules = createRoute({
  getParentRoute: () => root,
  path: '/library/rules',
  component: lazyRouteComponent(
    () => withMessages(import('#features/rules/rules-page.tsx'), 'rules'),
    'RulesPage',
  ),
});

const offline = createRoute({
  getParentRoute: () => root,
  path: '/offline',
  component: lazyRouteComponent(
    () => withMessages(import('#features/offline/offline-page.tsx'), 'offline'),
    'OfflinePage',
  ),
});

const share = createRoute({
  getParentRoute: () => root,
  path: '/share',
  component: lazyRouteComponent(() => import('#pages/share-page.tsx'), 'SharePage'),
});

const backup = createRoute({
  getParentRoute: () => root,
  path: '/library/backup',
  component: lazyRouteComponent(
    () => withMessages(import('#features/backup/backup-page.tsx'), 'backup'),
    'BackupPage',
  ),
});

const routeTree = root.addChildren([
  reading.addChildren([newest, day, daySource, paper, all, starred, library, search]),
  skim,
  rules,
  settings,
  offline,
  share,
  backup,
]);

export function createAppRouter() {
  return createRouter({
    routeTree,
    basepath: BASE_PATH,
    trailingSlash: 'never',
    parseSearch: parseQuery,
    stringifySearch: formatQuery,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
