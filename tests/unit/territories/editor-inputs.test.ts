import { describe, expect, it } from 'vitest';
import { inviteEditorSchema, territorySettingsSchema } from '@/lib/territories/schema/editors.ts';

const settings = (website: string) => territorySettingsSchema.safeParse({ slug: 'ernee', website });

describe('the site of a territory', () => {
  it.each(['', 'https://www.exemple.fr', '  https://exemple.fr/accueil?a=1  '])('may be « %s »', (website) => {
    expect(settings(website).data?.website).toBe(website.trim());
  });

  it.each(['http://www.exemple.fr', 'www.exemple.fr', 'javascript:alert(1)', 'https://', 'https://localhost', 'https://nom:secret@exemple.fr', 'https://exemple.fr..', 'https:\\\\exemple.fr', 'https://exem\tple.fr', 'https://exemple.fr/\u202Egpj', 'ftp://exemple.fr', `https://exemple.fr/${'a'.repeat(300)}`])(
    'is never « %s »',
    (website) => {
      expect(settings(website).success).toBe(false);
    },
  );

  it('holds nothing that the database refuses', () => {
    expect(settings('https://exemple.fr/\u0000a').data?.website).toBe('https://exemple.fr/a');
  });

  it('asks for a second reader only when the box is ticked', () => {
    expect(territorySettingsSchema.parse({ slug: 'ernee' }).needsSecondReader).toBe(false);
    expect(territorySettingsSchema.parse({ slug: 'ernee', needsSecondReader: 'on' }).needsSecondReader).toBe(true);
  });
});

it('an invitation keeps the address in small letters, and no more than what a mail can hold', () => {
  expect(inviteEditorSchema.parse({ slug: 'ernee', email: ' Prenom@Exemple.FR ' })).toEqual({ slug: 'ernee', email: 'prenom@exemple.fr', name: '', title: '', message: '' });
  expect(inviteEditorSchema.safeParse({ slug: 'ernee', email: 'prenom' }).success).toBe(false);
  expect(inviteEditorSchema.safeParse({ slug: 'ernee', email: 'a@exemple.fr', message: 'a'.repeat(1501) }).success).toBe(false);
});
