import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { organisationDomain, registeredDomain } from '@/lib/committee/rules/email-domain.ts';

describe('the registered name of a host', () => {
  it.each([
    ['asso-x.fr', 'asso-x.fr'],
    ['compta.asso-x.fr', 'asso-x.fr'],
    ['a.b.compta.asso-x.fr', 'asso-x.fr'],
    ['  ASSO-X.FR ', 'asso-x.fr'],
    ['asso-x.fr.', 'asso-x.fr'],
    ['mayenne.cci.fr', 'mayenne.cci.fr'],
    ['www.mayenne.cci.fr', 'mayenne.cci.fr'],
    ['cci.fr', null],
    ['les-amis.asso.fr', 'les-amis.asso.fr'],
    ['firm.co.uk', 'firm.co.uk'],
    ['mail.firm.co.uk', 'firm.co.uk'],
    ['mail.firm.com.es', 'firm.com.es'],
    ['school.edu.it', 'school.edu.it'],
    ['a.b.c1', 'b.c1'],
    ['Société.FR', 'xn--socit-esab.fr'],
    ['socie\u0301te\u0301.fr', 'xn--socit-esab.fr'],
    ['xn--socit-esab.fr', 'xn--socit-esab.fr'],
    ['localhost', null],
    ['fr', null],
    ['192.168.0.1', null],
    ['[::1]', null],
    ['a..fr', null],
    ['two words.fr', null],
    ['', null],
  ])('of « %s » is %s', (host, expected) => {
    expect(registeredDomain(host)).toBe(expected);
  });

  it('is the same for every host under it, whatever its case', () => {
    const label = fc.stringMatching(/^[a-z]([a-z0-9]{0,8})$/);
    fc.assert(
      fc.property(fc.array(label, { maxLength: 3 }), label, (before, name) => {
        const host = [...before, `${name}x`, 'fr'].join('.');
        expect(registeredDomain(host.toUpperCase())).toBe(`${name}x.fr`);
      }),
    );
  });
});

describe('the organisation’s domain of an address', () => {
  it.each([
    ['claire@asso-x.fr', 'asso-x.fr'],
    ['CLAIRE@Compta.ASSO-X.fr', 'asso-x.fr'],
    ['"odd@name"@asso-x.fr', 'asso-x.fr'],
    ['claire@mayenne.cci.fr', 'mayenne.cci.fr'],
    ['no address', null],
    ['asso-x.fr', null],
    ['', null],
  ])('of %s is %s', (email, expected) => {
    expect(organisationDomain(email)).toBe(expected);
  });

  it.each([
    'gmail.com', 'Gmail.COM', 'googlemail.com', 'outlook.fr', 'outlook.com', 'hotmail.fr', 'hotmail.co.uk', 'live.fr', 'msn.com', 'yahoo.fr',
    'yahoo.com', 'ymail.com', 'aol.com', 'gmx.fr', 'icloud.com', 'me.com', 'orange.fr', 'wanadoo.fr', 'laposte.net', 'free.fr', 'sfr.fr', 'neuf.fr',
    'bbox.fr', 'club-internet.fr', 'numericable.fr', 'nordnet.fr', 'mailo.com', 'netcourrier.com', 'caramail.fr', 'proton.me', 'tuta.com',
    'riseup.net', 'hey.com', 'skynet.be', 'mail.orange.fr', 'hotmail.be', 'live.ch', 'gmx.de', 'yahoo.es', 'outlook.eu', 'yahoo.it', 'live.nl', 'outlook.pt',
    'gmx.net', 'yahoo.ca', 'yahoo.co.uk',
  ])('is none at %s, where anybody may have an address', (provider) => {
    expect(organisationDomain(`claire@${provider}`)).toBeNull();
  });

  it.each(['orange.com', 'free-lance.fr', 'gmail.fr.asso-x.fr', 'monfree.fr', 'lamayenne.fr', 'cg53.fr'])('is one at %s', (domain) => {
    expect(organisationDomain(`claire@${domain}`)).toBe(registeredDomain(domain));
  });
});
