/** Index: numbers of keys by a pair of code points. Half of building the index is looking up pairs, and here that is a few reads. */

const EMPTY = 0xffffffff;
const START_BITS = 16;

export class GramTable {
  private firsts = new Uint32Array(1 << START_BITS);
  private seconds = new Uint32Array(1 << START_BITS);
  private values = new Uint32Array(1 << START_BITS).fill(EMPTY);
  private shift = 32 - START_BITS;
  private size = 0;

  /** Where the pair stands, or would stand; good until the next `set`. */
  find(first: number, second: number): number {
    const { firsts, seconds, values } = this;
    const last = values.length - 1;
    let slot = (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca77)) >>> this.shift;
    while (values[slot] !== EMPTY && (firsts[slot] !== first || seconds[slot] !== second))
      slot = (slot + 1) & last;
    return slot;
  }

  get(slot: number): number | undefined {
    const value = this.values[slot]!;
    return value === EMPTY ? undefined : value;
  }

  set(slot: number, first: number, second: number, value: number): void {
    this.firsts[slot] = first;
    this.seconds[slot] = second;
    this.values[slot] = value;
    this.size += 1;
    if (this.size * 2 > this.values.length) this.grow();
  }

  clear(): void {
    this.values.fill(EMPTY);
    this.size = 0;
  }

  private grow(): void {
    const { firsts, seconds, values } = this;
    this.shift -= 1;
    this.firsts = new Uint32Array(firsts.length * 2);
    this.seconds = new Uint32Array(firsts.length * 2);
    this.values = new Uint32Array(firsts.length * 2).fill(EMPTY);
    values.forEach((value, at) => {
      if (value === EMPTY) return;
      const slot = this.find(firsts[at]!, seconds[at]!);
      this.firsts[slot] = firsts[at]!;
      this.seconds[slot] = seconds[at]!;
      this.values[slot] = value;
    });
  }
}
