/** The day on which a text says that it was made: `Updated on 2026.06.29`, `Last update: …`, `更新时间：…`, `deployment @ …`. */
import { findDate } from '#digest/fields/spelled-date.ts';

const SAYS_SO =
  /(?:up-?dated?|updates?|deployment|deployed|generated|created|built|refreshed|as of|更新|生成|最終更新|업데이트|actualizado|mis à jour|aktualisiert)\p{L}*|^\W*(?:date|日期|日付|날짜)\W*[:：]/iu;
/** It stands near the top, or at the very end. */
const REACH = 60;
const LONGEST = 200;

export function findUpdatedOn(lines: readonly string[]): string | undefined {
  const near = [...lines.slice(0, REACH), ...lines.slice(-10)];
  for (const line of near) {
    if (line.length > LONGEST) continue;
    const says = SAYS_SO.exec(line);
    const day = says && findDate(line.slice(says.index));
    if (day) return day;
  }
  return undefined;
}
