/** The share target of the installed app: redirects to the paper or search that the shared text names. */
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { BASE_PATH } from '#state/url/base.ts';
import { sharedPlace } from '#state/url/shared-place.ts';

export function SharePage() {
  const { history } = useRouter();
  useEffect(() => {
    history.replace(BASE_PATH + sharedPlace(new URLSearchParams(location.search)));
  }, [history]);
  return <main id="main" tabIndex={-1} />;
}
