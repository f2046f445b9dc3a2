/** Automatic backup to a file in a folder that the reader chose, a few seconds after each change. */
import { useEffect } from 'react';
import { metadataValue } from '#state/library/database/metadata.ts';
import { library } from '#state/library/store/library.ts';
import { changesSince } from '#state/library/store/library-counts.ts';
import { libraryStore } from '#state/library/store/library-view.ts';
import { Store, useStore } from '#state/store.ts';
import { createBackup } from './backup-commands.ts';

const DEBOUNCE_MS = 3000;
const FILE = 'lectern-library.json';
const LOCK = 'lectern-folder';

/** Chromium's additions to directory handles, which TypeScript does not know. */
interface FolderAccess {
  queryPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
}
type Picker = (options: { id: string; mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;

export function supportsFolders(): boolean {
  return 'showDirectoryPicker' in globalThis;
}

/** The permission that the browser last reported; undefined before it was asked. */
const permission = new Store<PermissionState | undefined>(undefined);

/** Whether the page may write to the folder; undefined until the browser has answered. Does not prompt the reader. */
export function useFolderPermission(
  folder: FileSystemDirectoryHandle | undefined,
): PermissionState | undefined {
  useEffect(() => {
    if (folder) void folderPermission(folder).then(permission.set);
  }, [folder]);
  return useStore(permission);
}

async function folderPermission(folder: FileSystemDirectoryHandle): Promise<PermissionState> {
  return (await (folder as FolderAccess).queryPermission?.({ mode: 'readwrite' })) ?? 'granted';
}

/** Resolves to true also if the reader closed the picker; to false if the backup could not be written. */
export async function chooseFolder(): Promise<boolean> {
  const pick = (globalThis as unknown as { showDirectoryPicker: Picker }).showDirectoryPicker;
  const folder = await pick({ id: 'lectern', mode: 'readwrite' }).catch(() => undefined);
  if (!folder || !(await library.setMetadata('folder', folder))) return !folder;
  startFolderBackup();
  return writeToFolder();
}

/** Prompts the reader for the permission, then writes the backup. */
export async function requestFolderPermission(folder: FileSystemDirectoryHandle): Promise<boolean> {
  await (folder as FolderAccess).requestPermission?.({ mode: 'readwrite' });
  permission.set(await folderPermission(folder));
  return writeToFolder();
}

export function disconnectFolder(): Promise<boolean> {
  return library.deleteMetadata('folder');
}

let isStarted = false;

/** Writes the file after each change. Every tab does; a lock makes them take turns. */
export function startFolderBackup(): void {
  if (isStarted) return;
  isStarted = true;
  let { marks, rules } = libraryStore.get();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const writeSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void writeToFolder(), DEBOUNCE_MS);
  };
  // What was marked before this began, or just before an earlier page was closed.
  if (isBehind()) writeSoon();
  libraryStore.subscribe((view) => {
    if (view.marks === marks && view.rules === rules) return;
    ({ marks, rules } = view);
    writeSoon();
  });
}

/** Whether the library has changes that are in no backup. */
function isBehind(): boolean {
  const view = libraryStore.get();
  return changesSince(view, metadataValue(view.metadata, 'exported')?.at ?? 0) > 0;
}

/** The browser replaces the old file only when the new one is complete. */
async function writeToFolder(): Promise<boolean> {
  const folder = metadataValue(libraryStore.get().metadata, 'folder');
  if (!folder || (await folderPermission(folder)) !== 'granted') return false;
  try {
    return await navigator.locks.request(LOCK, async () => {
      const { text, done } = await createBackup();
      const file = await (await folder.getFileHandle(FILE, { create: true })).createWritable();
      await file.write(text);
      await file.close();
      return done();
    });
  } catch {
    return false;
  }
}
