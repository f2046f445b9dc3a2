/** How the parts of the index are put out, and where parts of an earlier build come from. */

export type Bytes = Uint8Array<ArrayBuffer>;

/** Takes a file by its name below the site. */
export type Emit = (file: string, content: Bytes) => void;

/** What was built before, part by part: the chunks of a segment, the shards of a tier and their packs. */
export interface SearchMemory {
  /** Puts out the files of a part and gives what is noted of it, as they are kept under this name, or as they are made now. */
  part<Note>(name: string, emit: Emit, make: (emit: Emit) => Note): Note;
}
