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
  sequences: readonly (readonly string[])[];
  group: 'move' | 'read' | 'app';
}

export const KEY_MAP: readonly KeyBinding[] = [
  { action: 'next', sequences: [['j']], group: 'move' },
  { action: 'previous', sequences: [['k']], group: 'move' },
  { action: 'open', sequences: [['o'], ['Enter']], group: 'move' },
  { action: 'back', sequences: [['Escape']], group: 'move' },
  { action: 'search', sequences: [['/']], group: 'move' },
  { action: 'goDay', sequences: [['g', 'd']], group: 'move' },
  { action: 'goAll', sequences: [['g', 'a']], group: 'move' },
  { action: 'goStarred', sequences: [['g', 's']], group: 'move' },
  { action: 'goSkim', sequences: [['g', 'k']], group: 'move' },
  { action: 'goLibrary', sequences: [['g', 'l']], group: 'move' },
  { action: 'star', sequences: [['s']], group: 'read' },
  { action: 'read', sequences: [['x']], group: 'read' },
  { action: 'readOn', sequences: [['e']], group: 'read' },
  { action: 'undo', sequences: [['u']], group: 'read' },
  { action: 'remark', sequences: [['m']], group: 'read' },
  { action: 'tag', sequences: [['l']], group: 'read' },
  { action: 'select', sequences: [['v']], group: 'read' },
  { action: 'notes', sequences: [['n']], group: 'read' },
  { action: 'titleLanguage', sequences: [['t']], group: 'read' },
  { action: 'pdf', sequences: [['p']], group: 'read' },
  { action: 'cite', sequences: [['c']], group: 'read' },
  { action: 'aloud', sequences: [['a']], group: 'read' },
  { action: 'palette', sequences: [['Ctrl-K']], group: 'app' },
  { action: 'help', sequences: [['?']], group: 'app' },
];

/** The action of a sequence of keys; `prefix` if it is the beginning of a shortcut. */
export function matchKeys(pressed: readonly string[]): KeyAction | 'prefix' | undefined {
  const begun = KEY_MAP.flatMap(({ action, sequences }) =>
    sequences.filter((keys) => startsWith(keys, pressed)).map((keys) => ({ action, keys })),
  );
  const complete = begun.find(({ keys }) => keys.length === pressed.length);
  return complete ? complete.action : begun.length > 0 ? 'prefix' : undefined;
}

/** The label of the key. */
export function keyLabel(key: string): string {
  return key === 'Escape' ? 'Esc' : key;
}

function startsWith(keys: readonly string[], pressed: readonly string[]): boolean {
  return pressed.every((key, index) => keys[index] === key);
}
