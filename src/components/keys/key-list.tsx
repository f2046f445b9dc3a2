/** All keyboard shortcuts, for the sheet and the settings. */
import { Fragment } from 'react';
import { useMessages } from '#components/use-messages.ts';
import { KEY_MAP, type KeyBinding, keyLabel } from './key-map.ts';

const GROUPS = ['move', 'read', 'app'] as const;

export function KeyList() {
  const keys = useMessages('keys');
  return (
    <div className="grid gap-5">
      {GROUPS.map((group) => (
        <section key={group}>
          <h3 className="mb-1 text-[0.78rem] text-faint">{keys.groups[group]}</h3>
          <dl className="grid gap-y-0.5">
            {KEY_MAP.filter((binding) => binding.group === group).map((binding) => (
              <div key={binding.action} className="flex items-baseline justify-between gap-4 py-1">
                <dt className="text-[0.92rem]">{keys.actions[binding.action]}</dt>
                <dd className="whitespace-nowrap text-faint">
                  <Sequences sequences={binding.sequences} or={keys.or} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function Sequences({ sequences, or }: { sequences: KeyBinding['sequences']; or: string }) {
  return sequences.map((keys, index) => (
    <Fragment key={keys.join(' ')}>
      {index > 0 && <span className="mx-1.5 text-[0.78rem]">{or}</span>}
      {keys.map((key) => (
        <kbd key={key} className="key ml-1">
          {keyLabel(key)}
        </kbd>
      ))}
    </Fragment>
  ));
}
