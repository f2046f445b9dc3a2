/** A choice of several: what is pressed joins it, or leaves it. */

export function toggled(chosen: readonly string[], one: string): string[] {
  return chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one].sort();
}
