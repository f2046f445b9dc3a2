/** A part of the page whose code comes when it is first shown. Where that fails, rendering it again asks again. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const attempt = (): LazyExoticComponent<ComponentType<Props>> =>
    lazy(() =>
      load().then(
        (component) => ({ default: component }),
        (cause) => {
          // `lazy` remembers a failure for ever
          Part = attempt();
          throw cause;
        },
      ),
    );
  let Part = attempt();
  return function LazyPart(props: Props) {
    'use no memo';
    const Current = Part;
    return <Current {...props} />;
  };
}
