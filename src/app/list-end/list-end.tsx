/** Over the foot of a list: what rules hide, and what came since the last visit. Comes with the reader's library. */
import type { Reading } from '#app/reader/use-reading.ts';
import { SinceOffer } from '#features/library/since-offer.tsx';
import { RulesLine } from '#features/rules/rules-line.tsx';
import { useLibrary } from '#state/library/use-library.ts';

export function ListEnd({ reading: { place, list, ruled } }: { reading: Reading }) {
  const { rules } = useLibrary();
  return (
    <>
      {rules.some(({ isOn }) => isOn) && (
        <RulesLine list={list} hidden={ruled.hidden.length} slow={ruled.slow} />
      )}
      {place.at === 'list' && <SinceOffer list={list} />}
    </>
  );
}
