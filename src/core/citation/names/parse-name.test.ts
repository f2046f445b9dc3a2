import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initials, parseName, parseVancouver } from './parse-name.ts';

describe('a name', () => {
  it.each([
    ['Yizhou Wang', { family: 'Wang', given: 'Yizhou' }],
    ['Busch, E. L.', { family: 'Busch', given: 'E. L.' }],
    ['Rinnooy Kan, Alexander H. G.', { family: 'Rinnooy Kan', given: 'Alexander H. G.' }],
    ['Van Deux, A. Z.', { family: 'Van Deux', given: 'A. Z.' }],
    ['Ruiz Soto, Ana Luz', { family: 'Ruiz Soto', given: 'Ana Luz' }],
    ['Plato', { family: 'Plato' }],
    ['王小明', { family: '王小明' }],
    ['王 小明', { family: '王小明' }],
    ['Mia Roy et al.', { family: 'Roy', given: 'Mia' }],
    ['Christina Kassab et.al.', { family: 'Kassab', given: 'Christina' }],
    ['Mia Roy1,2*', { family: 'Roy', given: 'Mia' }],
    ['等', undefined],
    ['et al', undefined],
  ])('%s', (text, name) => expect(parseName(text)).toEqual(name));

  it.each([
    ['Ludwig van Beethoven', 'van Beethoven'],
    ['Jan van der Berg', 'van der Berg'],
    ['van der Berg, Jan', 'van der Berg'],
    ['Mohamed El Amrani', 'El Amrani'],
    ['Ana dos Santos', 'dos Santos'],
    ['John von Neumann Jr.', 'von Neumann'],
    ["Sean O'Brien", "O'Brien"],
    ['Chaim ben David', 'ben David'],
    ['Ben David', 'David'],
    ['Tycho F. A. van der Ouderaa', 'van der Ouderaa'],
    ['T. L. Le', 'Le'],
    ['Yi Du', 'Du'],
    ['Nguyen Van An', 'Nguyen'],
    ['Nguyễn Thị Hoa', 'Nguyễn'],
    ['Phan Thi Thanh Thuy', 'Phan'],
    ['Duy M. H. Nguyen', 'Nguyen'],
    ['Anh Van Nguyen', 'Nguyen'],
    ['Le Wang', 'Wang'],
    ['Gabriel García Márquez', 'García Márquez'],
    ['José Ortega y Gasset', 'Ortega y Gasset'],
    ['Luis Gómez y Soto', 'Gómez y Soto'],
    ['Juan Carlos Pérez', 'Pérez'],
    ['David Martin Smith', 'Smith'],
  ])('%s is of the family %s', (text, family) => {
    const name = parseName(text);
    expect(name?.family).toBe(family);
    expect(name?.given).toBeDefined();
  });

  it.each([
    ['Martin Luther King Jr.', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
    ['Martin Luther King, jr', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
    ['King, Jr., Martin Luther', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
    ['King Sr, M. L.', { family: 'King', given: 'M. L.', suffix: 'Sr.' }],
    ['Busch, E. L., III', { family: 'Busch', given: 'E. L.', suffix: 'III' }],
    ['Hanna van der Berg II', { family: 'van der Berg', given: 'Hanna', suffix: 'II' }],
    ['Moss, V.', { family: 'Moss', given: 'V.' }],
  ])('%s has a suffix or none', (text, name) => expect(parseName(text)).toEqual(name));

  it.each([
    ['Jane Roe, PhD', 'Roe', 'Jane'],
    ['Jane Roe, MD, Ph.D.', 'Roe', 'Jane'],
    ['Jane Roe PhD', 'Roe', 'Jane'],
    ['Jane A. Roe, M.D.', 'Roe', 'Jane A.'],
    ['Roe, Jane, PhD', 'Roe', 'Jane'],
    ['Roe, M. D.', 'Roe', 'M. D.'],
    ['Roe, MD', 'Roe', 'MD'],
  ])('%s has a degree, or initials that look like one', (text, family, given) =>
    expect(parseName(text)).toEqual({ family, given }),
  );

  it.each([
    'Emory Example Center',
    'Institute for This and That',
    'World Example Organization',
    'University of Somewhere',
    'The LIGHT Collaboration',
    'Lamp Society',
    'Lamp Trial Investigators',
    'Lamp Working Party',
    'Example Lab',
    'Meta AI',
    'DeepSeek-AI',
    'Qwen Team',
    'GLM-4. 5 Team',
    'Google Research',
    '智谱团队',
    'Pradeep Kumar S',
    'Lamp IV',
    'Erwin D. López Z.',
    'Yizhou Wang, Mary Sun',
    'Li, J. / Wu',
    'Al_Jezani, N.',
    'jane@a.example',
  ])('%s stays as it is written', (text) => expect(parseName(text)).toEqual({ family: text }));

  it('of a group loses the comma that digests set behind it', () => {
    expect(parseName('Lamp Working Group,')).toEqual({ family: 'Lamp Working Group' });
    expect(parseName('Jyoti,')).toEqual({ family: 'Jyoti' });
  });

  it('keeps every letter, but those of degrees', () => {
    const word = fc.constantFrom(
      'Ana',
      'van',
      'Wu',
      'E.',
      'Nguyen',
      'López',
      'ben',
      'Lab',
      '王',
      'Jr.',
      ',',
      'de',
      'X',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 7 }), (words) => {
        const name = parseName(words.join(' '));
        const letters = (text = '') => [...text.replaceAll(/\P{L}/gu, '')].sort().join('');
        if (name)
          expect(letters(`${name.family}${name.given ?? ''}${name.suffix ?? ''}`)).toBe(
            letters(words.join('')),
          );
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a name of a list without signs between its parts', () => {
  it.each([
    ['Smith J', { family: 'Smith', given: 'J.' }],
    ['van der Berg JL', { family: 'van der Berg', given: 'J. L.' }],
    ['García Márquez G', { family: 'García Márquez', given: 'G.' }],
    ['Roy J-P', { family: 'Roy', given: 'J.-P.' }],
    ['King ML Jr', { family: 'King', given: 'M. L.', suffix: 'Jr.' }],
    ['Jean Dupont', undefined],
  ])('%s', (text, name) => expect(parseVancouver(text)).toEqual(name));
});

it('takes initials as they are', () => {
  expect(initials('Jean-Pierre A.B.')).toEqual(['J-P', 'A', 'B']);
});
