import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanFileName, extensionOf } from '@/lib/files/rules/names.ts';

describe('the name of a file', () => {
  it.each([
    ['Étude de marché.pdf', 'Étude de marché.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\moi\\plan.pdf', 'plan.pdf'],
    ['..', 'fichier'],
    ['', 'fichier'],
    ['.htaccess', 'htaccess'],
    ['. .cache', 'cache'],
    ['plan\u202Efdp.exe', 'planfdp.exe'],
    ['a\u0000b\nc.pdf', 'abc.pdf'],
    ['  trop   d’espaces .pdf', 'trop d’espaces.pdf'],
    ['question?.pdf', 'question-.pdf'],
    ['.pdf', 'pdf'],
  ])('%j becomes %j', (given, expected) => {
    expect(cleanFileName(given)).toBe(expected);
  });

  it('keeps its extension when it is cut', () => {
    const cleaned = cleanFileName(`${'é'.repeat(400)}.PDF`);
    expect(Array.from(cleaned)).toHaveLength(120);
    expect(extensionOf(cleaned)).toBe('pdf');
  });

  it('never holds a path, an invisible character or more than 120 characters, whatever is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const cleaned = cleanFileName(given);
        expect(cleaned).not.toMatch(/[/\\<>:"|?*\p{Cc}\p{Cf}]|^\./u);
        expect(cleaned.trim()).not.toBe('');
        expect(Array.from(cleaned).length).toBeLessThanOrEqual(120);
      }),
    );
  });
});
