/** Scripts, accents and brackets where there is only plain text. */
import type { Atom } from './formula-atoms.ts';

const DIGITS = '0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻−⁻=⁼(⁽)⁾';
const LETTERS = 'aᵃbᵇcᶜdᵈeᵉfᶠgᵍhʰiⁱjʲkᵏlˡmᵐnⁿoᵒpᵖrʳsˢtᵗuᵘvᵛwʷxˣyʸzᶻAᴬBᴮDᴰEᴱGᴳHᴴIᴵJᴶKᴷLᴸMᴹNᴺOᴼPᴾRᴿTᵀUᵁVⱽWᵂ';

const RAISED_DIGITS = table(DIGITS);
const RAISED = new Map([...RAISED_DIGITS, ...table(LETTERS)]);

/** Raised characters, with what they raise. */
export const RAISED_CHARACTERS: ReadonlyMap<string, string> = new Map(
  [...RAISED].map(([character, raised]) => [raised, character]),
);

/** Digits and signs raised (`2+` → `²⁺`); undefined where there is anything else: `21st` reads better as it is. */
export function superscriptText(text: string): string | undefined {
  return raise(text, RAISED_DIGITS);
}

function raise(text: string, forms: ReadonlyMap<string, string>): string | undefined {
  const raised = [...text].map((character) => forms.get(character));
  return text === '' || raised.includes(undefined) ? undefined : raised.join('');
}

function table(pairs: string): Map<string, string> {
  const characters = [...pairs];
  return new Map(
    characters.flatMap((character, at) => (at % 2 === 0 ? [[character, characters[at + 1]!] as const] : [])),
  );
}

/** One sign, or a word: what needs no brackets in a fraction. */
export function wrapped(text: string): string {
  return /^(?:[\p{L}\p{N}\p{M}.′∞√⁰¹²³⁴-⁹]+|\(.*\))$/u.test(text) ? text : `(${text})`;
}

export function accented(text: string, mark: string): string {
  return [...text].map((letter) => `${letter}${mark}`.normalize('NFC')).join('');
}

/** `x_i` is xi as MathML reads it; what holds signs is set apart. */
export function lowered(text: string, last: Atom | undefined): string {
  if (last?.kind === 'large' || last?.kind === 'function') return `_${wrapped(text)}`;
  return /^[\p{L}\p{N}\p{M}∞′*+−]*$/u.test(text) ? text : `_(${text})`;
}

export function raised(text: string): string {
  if (/^[∘°]$/.test(text)) return '°';
  if (/^(?:[′†‡*]+|th|st|nd|rd)$/.test(text)) return text;
  return raise(text, RAISED) ?? `^${wrapped(text)}`;
}
