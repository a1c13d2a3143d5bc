import { expect } from '@esm-bundle/chai';
import { toTextParts } from '../../src/ui/linked-text.ts';

const links = (text: string): string[] =>
  toTextParts(text).flatMap((part) => (part.isLink ? [part.text] : []));

describe('linked text', () => {
  for (const [text, expected] of [
    ['没有链接', []],
    ['见https://a.example/b，谢谢', ['https://a.example/b']],
    ['(https://a.example/b).', ['https://a.example/b']],
    ['https://a.example/?x=1&y=2#z', ['https://a.example/?x=1&y=2#z']],
    ['https://a.example 和 https://b.example', ['https://a.example', 'https://b.example']],
    ['http://a.example javascript:alert(1) ftp://b.example', []],
    ['https://', []],
  ] as const)
    it(`finds ${expected.length} in "${text}"`, () => {
      expect(links(text)).to.deep.equal(expected);
      expect(
        toTextParts(text)
          .map((part) => part.text)
          .join(''),
        'nothing is lost',
      ).to.equal(text);
    });
});
