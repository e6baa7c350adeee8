import { describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/identity/types.ts';
import { canAnswerTerritoryInvitation, canEditTerritory, canManageEditors, canManageTerritoryInvitation, editedTerritories, entersTerritories } from '@/lib/territories/permissions.ts';

const someone: Viewer = { personId: 'p', email: 'p@exemple.example', name: '', roles: [], attachments: [] };
const editor: Viewer = { ...someone, attachments: [{ kind: 'territory_editor', objectId: '200000001' }] };
const administrator: Viewer = { ...someone, roles: ['administrator'] };
const writer: Viewer = { ...someone, roles: ['content_editor', 'moderator'], attachments: [{ kind: 'copil_member', objectId: '200000001' }] };

describe('who edits a territory', () => {
  it.each([
    ['nobody', null, false, false],
    ['somebody without an attachment', someone, false, false],
    ['a content editor of the portal, attached to it otherwise', writer, false, false],
    ['its editor', editor, true, false],
    ['an administrator', administrator, true, true],
  ])('%s', (_who, viewer, own, other) => {
    expect([canEditTerritory(viewer, { siren: '200000001' }), canEditTerritory(viewer, { siren: '200000002' })]).toEqual([own, other]);
    expect(canManageEditors(viewer)).toBe(viewer === administrator);
    expect(entersTerritories(viewer)).toBe(own);
    expect(editedTerritories(viewer)).toEqual(viewer === editor ? ['200000001'] : []);
  });
});

describe('an invitation to edit a territory', () => {
  const invitation = { territorySiren: '200000001', replacesId: null as string | null };

  it('is answered by whoever signs in with its address, and by nobody else', () => {
    expect([null, someone, administrator].map((viewer) => canAnswerTerritoryInvitation(viewer, { email: 'p@exemple.example' }))).toEqual([false, true, true]);
    expect(canAnswerTerritoryInvitation(administrator, { email: 'q@exemple.example' })).toBe(false);
  });

  it.each([
    ['of an administrator, is managed by the administrators alone', invitation, [false, false, true]],
    ['to a successor, is managed by the editor who named them too', { ...invitation, replacesId: 'p' }, [false, true, true]],
    ['to the successor of another editor, is not', { ...invitation, replacesId: 'q' }, [false, false, true]],
    ['to a successor in another territory, is not', { territorySiren: '200000002', replacesId: 'p' }, [false, false, true]],
  ])('%s', (_how, about, expected) => {
    expect([someone, editor, administrator].map((viewer) => canManageTerritoryInvitation(viewer, about))).toEqual(expected);
  });
});
