import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namedAuthors, readAuthors, splitAuthors } from './author-list.ts';

const natural = fc
  .tuple(
    fc.constantFrom('Alice', 'Jean-Luc', 'María José', 'A. B.', "N'Golo"),
    fc.constantFrom('Smith', 'van der Berg', 'O’Neil', 'Wu', 'King Jr.', 'Roy III'),
  )
  .map((parts) => parts.join(' '));
const turned = fc
  .tuple(
    fc.constantFrom('Busch', 'de la Porte', 'Mateu-Regue', 'Wu'),
    fc.constantFrom('E. L.', 'J.', 'N.-H.'),
  )
  .map((parts) => parts.join(', '));
const chinese = fc.constantFrom('张三', '李四', '欧阳小明', '阿依古丽·买买提');
const some = (name: fc.Arbitrary<string>, minLength = 2) => fc.array(name, { minLength, maxLength: 6 });

const withAnd = (names: readonly string[], before = ' and ') =>
  `${names.slice(0, -1).join(', ')}${before}${names.at(-1)}`;

/** That names joined so are told apart again. */
function comesApart(names: fc.Arbitrary<string[]>, join: (names: string[]) => string): void {
  fc.assert(
    fc.property(names, (all) => {
      expect(splitAuthors(join(all))).toEqual(all);
    }),
  );
}

describe('an author cell', () => {
  it.each([
    ['Busch, E. L.; Smith, J.; Wu, K.', ['Busch, E. L.', 'Smith, J.', 'Wu, K.']],
    ['Busch, E. L.; Smith, J.; and Wu, K.', ['Busch, E. L.', 'Smith, J.', 'Wu, K.']],
    ['Alice Smith and Bob Jones', ['Alice Smith', 'Bob Jones']],
    ['Alice Smith & Bob Jones', ['Alice Smith', 'Bob Jones']],
    ['Alice Smith, Bob Jones, Carol Wu', ['Alice Smith', 'Bob Jones', 'Carol Wu']],
    ['Alice Smith, Bob Jones, and Carol Wu', ['Alice Smith', 'Bob Jones', 'Carol Wu']],
    ['Busch, E. L., Smith, J., & Wu, K.', ['Busch, E. L.', 'Smith, J.', 'Wu, K.']],
    ['Ruiz Soto, Ana Luz and Wu, Kim', ['Ruiz Soto, Ana Luz', 'Wu, Kim']],
    ['Martin Luther King, Jr. and Kim Wu', ['Martin Luther King Jr.', 'Kim Wu']],
    ['King, M. L., Jr., Wu, K.', ['King, M. L. Jr.', 'Wu, K.']],
    ['张三、李四', ['张三', '李四']],
    ['张三，李四', ['张三', '李四']],
    ['Smith J, Doe A, Roe B', ['Smith J', 'Doe A', 'Roe B']],
    ['van der Berg JL, García Márquez G', ['van der Berg JL', 'García Márquez G']],
    ['Yizhou Wang, Xin Li', ['Yizhou Wang', 'Xin Li']],
    ['Ana Ruiz, Bo Moss, and the Lamp Working Group', ['Ana Ruiz', 'Bo Moss', 'the Lamp Working Group']],
    ['Ana Ruiz. Bo Moss. Mia Roy', ['Ana Ruiz', 'Bo Moss', 'Mia Roy']],
    ['Ana Ruiz | Bo Moss', ['Ana Ruiz', 'Bo Moss']],
  ])('of several: %s', (cell, names) => expect(splitAuthors(cell)).toEqual(names));

  it.each([
    'Busch, E. L.',
    'King, Martin Luther, Jr.',
    'Ruiz Soto, Ana Luz',
    'M&uuml;ller, A.',
    'Bill and Melinda',
    'Department of Health and Human Services',
    'Symptom Working Group of Head and Neck Cancer,',
    'MD Lamp Head and Neck Cancer Group',
    'Hieu Minh "Jord" Nguyen',
    'Li, J. / Wu, K.',
    'Yizhou Wang, Mary Sun Lee',
    'Institute for This and That',
    'Md. Asif Khan Rifat',
    'Smith J',
    '李和平',
  ])('of one, or of nobody knows how many: %s', (cell) => expect(splitAuthors(cell)).toEqual([cell]));

  it('comes apart into the names it was joined from', () => {
    for (const name of [natural, turned, chinese]) comesApart(some(name), (all) => all.join('; '));
    comesApart(some(chinese), (all) => all.join('、'));
    comesApart(some(natural, 3), (all) => all.join(', '));
    comesApart(some(natural), withAnd);
    comesApart(some(natural, 3), (all) => withAnd(all, ', and '));
    comesApart(some(turned), (all) => all.join(' and '));
    comesApart(some(turned), (all) => all.join(', '));
    comesApart(some(turned), (all) => withAnd(all, ', & '));
  });

  it('loses no letter, whatever it holds', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'AaBéI王.,;，、 &'), maxLength: 30 });
    const letters = (text: string) => text.replaceAll(/\P{L}/gu, '');
    fc.assert(
      fc.property(cell, (text) => {
        expect(letters(splitAuthors(text).join(''))).toBe(letters(text));
      }),
    );
  });
});

describe('the authors that a digest names', () => {
  it.each([
    [['Busch, E. L.'], ['Busch, E. L.'], true],
    [['Alice Smith and Bob Jones'], ['Alice Smith', 'Bob Jones'], false],
    [['张三、李四等'], ['张三', '李四'], true],
    [['Alice Smith, Bob Jones, Carol Wu et al.'], ['Alice Smith', 'Bob Jones', 'Carol Wu'], true],
    [['Ana Ruiz', 'Ruiz; Soto'], ['Ana Ruiz', 'Ruiz; Soto'], false],
    [['Ana Ruiz', 'Bo Li', 'et al.'], ['Ana Ruiz', 'Bo Li'], true],
    [['等'], [], true],
    [['Authors: Ana Ruiz, Bo Li, Mia Roy'], ['Ana Ruiz', 'Bo Li', 'Mia Roy'], false],
    [['M&uuml;ller, A.; Wu, K.'], ['Müller, A.', 'Wu, K.'], false],
    [['Ana Ruiz', 'Bo Li and', 'and Mia Roy', 'and 12 others'], ['Ana Ruiz', 'Bo Li', 'Mia Roy'], true],
    [[], [], false],
  ])('%j', (authors, written, others) => expect(namedAuthors(authors)).toEqual({ written, others }));
});

describe('the people of a list', () => {
  it('are read as a list of family names with initials where all of them are', () => {
    expect(readAuthors(['Smith J, Doe A, Roe B']).names).toEqual([
      { family: 'Smith', given: 'J.' },
      { family: 'Doe', given: 'A.' },
      { family: 'Roe', given: 'B.' },
    ]);
    expect(readAuthors(['Pradeep Kumar S', 'Ana Ruiz']).names).toEqual([
      { family: 'Pradeep Kumar S' },
      { family: 'Ruiz', given: 'Ana' },
    ]);
  });

  it('are all where the list is known to be complete', () => {
    expect(readAuthors(['Ana Ruiz'], true).others).toBe(false);
    expect(readAuthors(['Ana Ruiz']).others).toBe(true);
  });
});
