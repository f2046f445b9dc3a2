/** All keyboard shortcuts: the listener follows this table, and the sheet (`?`) shows it. */

export const KEY_ACTIONS = [
  'next',
  'previous',
  'open',
  'back',
  'star',
  'read',
  'readOn',
  'undo',
  'select',
  'remark',
  'tag',
  'notes',
  'titleLanguage',
  'pdf',
  'cite',
  'aloud',
  'search',
  'goDay',
  'goAll',
  'goStarred',
  'goSkim',
  'goLibrary',
  'palette',
  'help',
] as const;
export type KeyAction = (typeof KEY_ACTIONS)[number];

export interface KeyBinding {
  action: KeyAction;
  /** Alternative shortcuts; each is a sequence of `KeyboardEvent.key` values. */
  ways: readonly (readonly string[])[];
  group: 'move' | 'read' | 'app';
}

export const KEY_MAP: readonly KeyBinding[] = [
  { action: 'next', ways: [['j']], group: 'move' },
  { action: 'previous', ways: [['k']], group: 'move' },
  { action: 'open', ways: [['o'], ['Enter']], group: 'move' },
  { action: 'back', ways: [['Escape']], group: 'move' },
  { action: 'search', ways: [['/']], group: 'move' },
  { action: 'goDay', ways: [['g', 'd']], group: 'move' },
  { action: 'goAll', ways: [['g', 'a']], group: 'move' },
  { action: 'goStarred', ways: [['g', 's']], group: 'move' },
  { action: 'goSkim', ways: [['g', 'k']], group: 'move' },
  { action: 'goLibrary', ways: [['g', 'l']], group: 'move' },
  { action: 'star', ways: [['s']], group: 'read' },
  { action: 'read', ways: [['x']], group: 'read' },
  { action: 'readOn', ways: [['e']], group: 'read' },
  { action: 'undo', ways: [['u']], group: 'read' },
  { action: 'remark', ways: [['m']], group: 'read' },
  { action: 'tag', ways: [['l']], group: 'read' },
  { action: 'select', ways: [['v']], group: 'read' },
  { action: 'notes', ways: [['n']], group: 'read' },
  { action: 'titleLanguage', ways: [['t']], group: 'read' },
  { action: 'pdf', ways: [['p']], group: 'read' },
  { action: 'cite', ways: [['c']], group: 'read' },
  { action: 'aloud', ways: [['a']], group: 'read' },
  { action: 'palette', ways: [['Ctrl-K']], group: 'app' },
  { action: 'help', ways: [['?']], group: 'app' },
];

/** The action of a sequence of keys; `more` if it is the beginning of a shortcut. */
export function matchKeys(pressed: readonly string[]): KeyAction | 'more' | undefined {
  for (const { action, ways } of KEY_MAP) {
    if (ways.some((way) => way.length === pressed.length && startsWith(way, pressed))) return action;
  }
  return KEY_MAP.some(({ ways }) => ways.some((way) => startsWith(way, pressed))) ? 'more' : undefined;
}

/** The label of the key. */
export function keyLabel(key: string): string {
  return key === 'Escape' ? 'Esc' : key;
}

function startsWith(way: readonly string[], pressed: readonly string[]): boolean {
  return pressed.every((key, index) => way[index] === key);
}
