import { describe, expect, it } from 'vitest';
import { textLanguage } from './text-language.ts';

describe('textLanguage', () => {
  it.each([
    ['量化视觉几何基础 Transformer', 'zh-CN'],
    ['Token2Wave', 'en'],
    ['VGGT-$Ω$', 'en'],
    ['A Study of the Character 道 in Classical Texts and Their Many Translations', 'en'],
    ['深層学習のためのデータ拡張について', 'ja'],
    ['딥러닝 기반 영상 분석', 'ko'],
    ['10.1101/2025.01.10.632080', 'en'],
    ['', 'en'],
  ])('takes %s for %s', (text, language) => expect(textLanguage(text)).toBe(language));
});
