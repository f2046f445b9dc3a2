/** Where links shared from other apps arrive: it leads on to what they name. */
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
