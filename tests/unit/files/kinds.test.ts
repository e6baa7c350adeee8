import { describe, expect, it } from 'vitest';
import { archiveEntries } from '@/lib/files/rules/archive.ts';
import { largestFile, tellKind } from '@/lib/files/rules/kinds.ts';
import { sampleFiles } from '@/tests/factories/archives.ts';

describe('the kind of a file is told from its content', () => {
  it.each([
    ['plan.pdf', sampleFiles.pdf, 'application/pdf'],
    ['Photo.PNG', sampleFiles.png, 'image/png'],
    ['anime.gif', sampleFiles.gif, 'image/gif'],
    ['note.odt', sampleFiles.odt, 'application/vnd.oasis.opendocument.text'],
    ['note.docx', sampleFiles.docx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['budget.xlsx', sampleFiles.xlsx, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ])('%s is accepted', async (name, bytes, mediaType) => {
    expect(await tellKind(bytes, name)).toEqual({ ok: true, value: { mediaType, name } });
  });

  it('gives its extension to a name that has none', async () => {
    expect(await tellKind(sampleFiles.pdf, 'plan')).toMatchObject({ value: { name: 'plan.pdf' } });
  });

  it.each([
    ['a PNG renamed to PDF', 'photo.pdf', sampleFiles.png, 'file-renamed'],
    ['a PDF renamed to PNG', 'plan.png', sampleFiles.pdf, 'file-renamed'],
    ['a DOCX renamed to XLSX', 'note.xlsx', sampleFiles.docx, 'file-renamed'],
    ['HTML renamed to PDF', 'page.pdf', sampleFiles.html, 'file-renamed'],
    ['a PDF with the extension of a program', 'plan.exe', sampleFiles.pdf, 'file-renamed'],
    ['HTML', 'page.html', sampleFiles.html, 'file-kind-refused'],
    ['SVG', 'dessin.svg', sampleFiles.svg, 'file-kind-refused'],
    ['plain text', 'notes.txt', sampleFiles.text, 'file-kind-refused'],
    ['a ZIP archive', 'tout.zip', sampleFiles.zip, 'file-kind-refused'],
    ['a ZIP archive renamed to DOCX', 'tout.docx', sampleFiles.zip, 'file-renamed'],
    ['a document of the kind with macros', 'note.docm', sampleFiles.docm, 'file-has-macros'],
    ['a document with macros, renamed to DOCX', 'note.docx', sampleFiles.docm, 'file-has-macros'],
    ['a DOCX with hidden macros', 'note.docx', sampleFiles.docxWithMacros, 'file-has-macros'],
    ['an ODT with macros', 'note.odt', sampleFiles.odtWithMacros, 'file-has-macros'],
    ['an empty file', 'vide.pdf', new Uint8Array(), 'file-empty'],
  ])('%s is refused', async (_case, name, bytes, code) => {
    expect(await tellKind(bytes, name)).toEqual({ ok: false, code, fields: [] });
  });

  it('accepts 10 MB and refuses one byte more', async () => {
    const atLimit = new Uint8Array(largestFile);
    atLimit.set(sampleFiles.pdf);
    expect((await tellKind(atLimit, 'plan.pdf')).ok).toBe(true);
    const over = new Uint8Array(largestFile + 1);
    over.set(sampleFiles.pdf);
    expect(await tellKind(over, 'plan.pdf')).toMatchObject({ code: 'file-too-large' });
  });
});

describe('the entries of an archive', () => {
  it('are read from its directory', () => {
    expect(archiveEntries(sampleFiles.odtWithMacros)).toEqual(['mimetype', 'Basic/script-lb.xml']);
  });

  it('are unknown when the directory is damaged, which refuses the file', async () => {
    const damaged = new Uint8Array(sampleFiles.docx);
    damaged.fill(0, damaged.length - 22);
    expect(archiveEntries(damaged)).toBeNull();
    expect((await tellKind(damaged, 'note.docx')).ok).toBe(false);
  });
});
