/** What was built before, on disk between two builds. A file that cannot be read is as good as none. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Store } from './build-search.ts';

export class DiskStore<Value> implements Store<Value> {
  private readonly used = new Set<string>();

  constructor(
    private readonly folder: string,
    private readonly kind: string,
  ) {
    mkdirSync(folder, { recursive: true });
  }

  get(hash: string): Value | undefined {
    this.used.add(this.name(hash));
    try {
      return deserialize(readFileSync(join(this.folder, this.name(hash)))) as Value;
    } catch {
      return undefined;
    }
  }

  set(hash: string, value: Value): void {
    this.used.add(this.name(hash));
    writeFileSync(join(this.folder, this.name(hash)), serialize(value));
  }

  /** Deletes what this build did not ask for. */
  forgetOthers(): void {
    for (const name of readdirSync(this.folder)) {
      if (name.startsWith(`${this.kind}-`) && !this.used.has(name)) rmSync(join(this.folder, name));
    }
  }

  private name(hash: string): string {
    return `${this.kind}-${hash}`;
  }
}
