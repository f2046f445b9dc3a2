/**
 * Every address as a route tree. The reader's layout stays mounted across a day and a paper, so that the list keeps
 * its place; what each address means is `state/view`'s to say, the routes only match and clean it.
 */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { PageError } from '#app/shell/page-error.tsx';
import { Shell } from '#app/shell/shell.tsx';
import { NotFound } from '#components/not-found.tsx';
import { withMessages } from '#components/use-messages.ts';
import { Reader } from '#pages/day/day-page.tsx';
import { BASE_PATH } from '#state/url/base.ts';
import { cleanSearch } from '#state/url/place.ts';
import { parseQuery, queryText } from '#state/url/query-text.ts';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: PageError });

const reader = createRoute({
  getParentRoute: () => root,
  id: 'reader',
  component: Reader,
  validateSearch: cleanSearch,
});
const newest = createRoute({ getParentRoute: () => reader, path: '/' });
const day = createRoute({ getParentRoute: () => reader, path: '/d/$date' });
const daySource = createRoute({ getParentRoute: () => reader, path: '/d/$date/$source' });
const paper = createRoute({ getParentRoute: () => reader, path: '/p/$' });
const all = createRoute({ getParentRoute: () => reader, path: '/all' });
const starred = createRoute({ getParentRoute: () => reader, path: '/starred' });
const library = createRoute({ getParentRoute: () => reader, path: '/library' });
const search = createRoute({ getParentRoute: () => reader, path: '/search' });

const skim = createRoute({
  getParentRoute: () => root,
  path: '/skim/{-$date}/{-$source}',
  component: lazyRouteComponent(
    () => withMessages(import('#pages/skim/skim-page.tsx'), 'skim', 'paper'),
    'SkimReader',
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
  reader.addChildren([newest, day, daySource, paper, all, starred, library, search]),
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
    stringifySearch: queryText,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
