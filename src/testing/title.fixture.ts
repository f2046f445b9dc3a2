/** A title of our own making, and what a test says about cells that hold it. */
import { expect } from 'vitest';
import { splitTitle, type TitleParts } from '#digest/title/split-title.ts';

export const T = '图神经网络的可解释性';
export const EN = 'Interpretability of Graph Neural Networks';

export function expectParts(cell: string, expected: TitleParts, titleEn?: string): void {
  expect(splitTitle(cell, titleEn === undefined ? {} : { titleEn })).toEqual(expected);
}
