/** A backup that writes itself into a folder of the reader's choice, some time after each change. The browser asks the reader, never we. */
import { useEffect } from 'react';
import { factOf } from '#state/library/database/metadata.ts';
import { library } from '#state/library/store/library.ts';
import { libraryStore } from '#state/library/store/library-view.ts';
import { Store, useStore } from '#state/store.ts';
import { takeBackup } from './backup-commands.ts';

/** Milliseconds of quiet after the last change. */
const QUIET_MS = 3000;
const FILE = 'lectern-library.json';
const LOCK = 'lectern-folder';

/** What few browsers have, and the compiler does not know. */
interface FolderAccess {
  queryPermission?(how: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(how: { mode: 'readwrite' }): Promise<PermissionState>;
}
type Picker = (how: { id: string; mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;

export function canUseFolder(): boolean {
  return 'showDirectoryPicker' in globalThis;
}

/** Asked without asking the reader. */
async function folderPermission(folder: FileSystemDirectoryHandle): Promise<PermissionState> {
  return (await (folder as FolderAccess).queryPermission?.({ mode: 'readwrite' })) ?? 'granted';
}

/** The permission as the browser last gave it; undefined before it was asked. */
const permission = new Store<PermissionState | undefined>(undefined);

/** Whether the browser lets the page write into the folder; undefined until it has answered. */
export function useFolderPermission(
  folder: FileSystemDirectoryHandle | undefined,
): PermissionState | undefined {
  useEffect(() => {
    if (folder) void folderPermission(folder).then(permission.set);
  }, [folder]);
  return useStore(permission);
}

/** Whether a folder was chosen and written to; false too where the reader changed their mind. */
export async function chooseFolder(): Promise<boolean> {
  const pick = (globalThis as unknown as { showDirectoryPicker: Picker }).showDirectoryPicker;
  const folder = await pick({ id: 'lectern', mode: 'readwrite' }).catch(() => undefined);
  if (!folder || !(await library.setFact('folder', folder))) return !folder;
  watchFolder();
  return writeFolder();
}

export async function allowFolder(folder: FileSystemDirectoryHandle): Promise<boolean> {
  await (folder as FolderAccess).requestPermission?.({ mode: 'readwrite' });
  permission.set(await folderPermission(folder));
  return writeFolder();
}

export function leaveFolder(): Promise<boolean> {
  return library.forgetFact('folder');
}

let watching = false;

/** From now on what is marked is written, in whichever tab has the lock. */
export function watchFolder(): void {
  if (watching) return;
  watching = true;
  let { marks, rules } = libraryStore.get();
  let timer: ReturnType<typeof setTimeout> | undefined;
  libraryStore.subscribe(() => {
    const view = libraryStore.get();
    if (view.marks === marks && view.rules === rules) return;
    ({ marks, rules } = view);
    clearTimeout(timer);
    timer = setTimeout(() => void writeFolder(), QUIET_MS);
  });
}

/** The browser puts a file in the place of the old one only when it is whole. */
async function writeFolder(): Promise<boolean> {
  const folder = factOf(libraryStore.get().facts, 'folder');
  if (!folder || (await folderPermission(folder)) !== 'granted') return false;
  try {
    return await navigator.locks.request(LOCK, async () => {
      const { text, done } = await takeBackup();
      const file = await (await folder.getFileHandle(FILE, { create: true })).createWritable();
      await file.write(text);
      await file.close();
      return done();
    });
  } catch {
    return false;
  }
}
