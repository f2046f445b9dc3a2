/** A component whose code is loaded when it is first shown. After a failure, rendering it again retries. */
import { type ComponentType, type LazyExoticComponent, lazy, type ReactNode, useState } from 'react';

export interface LazyPart<Props extends object> {
  (props: Props): ReactNode;
  /** Loads the code ahead, so that the first render shows the component at once; `lazy` alone would suspend even then. */
  preload(): Promise<void>;
}

export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyPart<Props> {
  let loaded: ComponentType<Props> | undefined;
  const loadOnce = async () => {
    loaded = await load();
    return loaded;
  };
  const attempt = (): LazyExoticComponent<ComponentType<Props>> =>
    lazy(() =>
      loadOnce().then(
        (component) => ({ default: component }),
        (cause) => {
          // `lazy` would keep the failure for ever.
          Part = attempt();
          throw cause;
        },
      ),
    );
  let Part = attempt();
  function LazyPart(props: Props) {
    'use no memo';
    // A mounted component must not be replaced by the other one, or it would lose its state.
    const [Mounted] = useState(() => loaded);
    const Current = Mounted ?? Part;
    return <Current {...props} />;
  }
  return Object.assign(LazyPart, {
    preload: async () => {
      await loadOnce();
    },
  });
}
