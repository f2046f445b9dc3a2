/** A part of the page whose code comes when it is first shown. Where that fails, rendering it again asks again. */
import { type ComponentType, type LazyExoticComponent, lazy, type ReactNode, useState } from 'react';

export interface LazyPart<Props extends object> {
  (props: Props): ReactNode;
  /** Fetches the code ahead: what is then shown is there in the first render, where `lazy` would wait, and React would wait with it. */
  preload(): Promise<void>;
}

export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyPart<Props> {
  let loaded: ComponentType<Props> | undefined;
  const fetched = async () => {
    loaded = await load();
    return loaded;
  };
  const attempt = (): LazyExoticComponent<ComponentType<Props>> =>
    lazy(() =>
      fetched().then(
        (component) => ({ default: component }),
        (cause) => {
          // `lazy` remembers a failure for ever
          Part = attempt();
          throw cause;
        },
      ),
    );
  let Part = attempt();
  function LazyPart(props: Props) {
    'use no memo';
    // What is mounted stays what it is: the other would begin anew.
    const [Mounted] = useState(() => loaded);
    const Current = Mounted ?? Part;
    return <Current {...props} />;
  }
  return Object.assign(LazyPart, {
    preload: async () => {
      await fetched();
    },
  });
}
