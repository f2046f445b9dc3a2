/** What the build before made, in the memory of a process that stays: the dev server, tests. */
import type { Emit, SearchMemory } from './emit.ts';
import type { SearchFile } from './pack-chunks.ts';

interface Part {
  note: unknown;
  files: SearchFile[];
}

/** One for each build: what the build before did not ask for any more is forgotten. */
export class MemoryStore implements SearchMemory {
  readonly #parts = new Map<string, Part>();
  readonly #known: ReadonlyMap<string, Part>;

  constructor(before?: MemoryStore) {
    this.#known = new Map(before ? before.#parts : undefined);
  }

  part<Note>(name: string, emit: Emit, make: (emit: Emit) => Note): Note {
    const part = this.#known.get(name) ?? gather(make);
    this.#parts.set(name, part);
    for (const [file, content] of part.files) emit(file, content);
    return part.note as Note;
  }
}

function gather(make: (emit: Emit) => unknown): Part {
  const files: SearchFile[] = [];
  const note = make((name, content) => files.push([name, content]));
  return { note, files };
}
