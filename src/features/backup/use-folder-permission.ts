/** Whether the browser lets the page write into the folder: asked without asking the reader. */
import { useEffect, useState } from 'react';
import { type FolderLeave, folderLeave, onFolderLeave } from '#state/library/backup/folder-backup.ts';

export function useFolderLeave(folder: FileSystemDirectoryHandle | undefined): FolderLeave | undefined {
  const [leave, setLeave] = useState<FolderLeave>();
  useEffect(() => {
    const look = () => {
      if (folder) void folderLeave(folder).then(setLeave);
    };
    look();
    return onFolderLeave(look);
  }, [folder]);
  return leave;
}
