import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '@/lib/platform/canonical-json.ts';

it('sorts members by their names as UTF-16, without white space, as RFC 8785 shows', () => {
  expect(canonicalJson({ b: [1, { d: null, c: true }], a: 'é"\n', 10: 2, 9: 1 })).toBe('{"10":2,"9":1,"a":"é\\"\\n","b":[1,{"c":true,"d":null}]}');
  expect(canonicalJson({ '\u{1F600}': 1, '\uFB33': 2, '\u20AC': 3 })).toBe('{"€":3,"😀":1,"\uFB33":2}');
});

it('writes numbers as ECMAScript does', () => {
  expect(canonicalJson([0.1, 1e21, -0, 4.5, 1e-7])).toBe('[0.1,1e+21,0,4.5,1e-7]');
});

it('says the same value, and the same text for the same value whatever the order of its members', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
  const record = fc.dictionary(fc.string(), fc.integer());
  fc.assert(
    fc.property(record, (value) => {
      expect(canonicalJson(Object.fromEntries(Object.entries(value).toReversed()))).toBe(canonicalJson(value));
    }),
  );
});
