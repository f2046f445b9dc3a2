import { describe, expect, it } from 'vitest';
import { guardMarks } from './guard-marks.ts';

describe('guardMarks', () => {
  it.each([
    'HLA-A*02:01和HLA-B*07:02',
    'CA*与CB*之间',
    'the *-algebra and C*-algebra',
    '*p<0.05，**p<0.01，***p<0.001',
    'P<0.05*，P<0.01**。',
    'p<0.05**和p<0.01**之间',
    'L*a*b*空间',
    '2*3*4 与 2**3**4',
    'x * y * z',
    'Gi*与Gi*统计量',
    'f(x)*g(x)*',
    '他**的',
    'sociodemograph*" OR "ethnic*" OR',
    'snake_case_name 与 _x_',
    '****',
  ])('finds no mark in %s', (text) => expect(guardMarks(text)).toBeUndefined());

  it.each([
    ['我们提出**知识陷阱**防御', '我们提出**知识陷阱**防御'],
    ['**背景：** 急性', '**背景：** 急性'],
    ['**方法：**We', '**方法：**We'],
    ['实现为**AdaCodec**。', '实现为**AdaCodec**。'],
    ['（*Pseudomonas aeruginosa*）菌株', '（*Pseudomonas aeruginosa*）菌株'],
    ['基因*TP53*在', '基因*TP53*在'],
    ['**重点**与HLA-A*02:01', '**重点**与HLA-A\\*02:01'],
    ['**重点**与a_b_c与<b>', '**重点**与a\\_b\\_c与\\<b>'],
    ['[文](https://a.example)与A*B*C', '[文](https://a.example)与A\\*B\\*C'],
  ])('reads %s', (text, markdown) => expect(guardMarks(text)).toBe(markdown));

  it('gives up on a text of nothing but marks', () => {
    expect(guardMarks('**啊**'.repeat(200))).toBeUndefined();
    expect(guardMarks('['.repeat(2000))).toBeUndefined();
  });
});
