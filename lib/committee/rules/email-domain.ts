/**
 * Suffixes under which anybody registers a name of their own, beside the plain ones (".fr", ".org"): those of the
 * public suffix list that addresses met in France bear.
 */
const sharedSuffixes: ReadonlySet<string> = new Set([
  ...'asso.fr com.fr gouv.fr nom.fr prd.fr tm.fr avoues.fr cci.fr greta.fr huissier-justice.fr'.split(' '),
  ...'ac.uk co.uk gov.uk ltd.uk me.uk net.uk org.uk plc.uk sch.uk'.split(' '),
  ...'com.es org.es edu.it gov.it ac.be com.pt'.split(' '),
]);

const internationalProviders = ['aol', 'gmx', 'hotmail', 'live', 'outlook', 'yahoo', 'ymail'];
const internationalEndings = ['com', 'fr', 'be', 'ch', 'de', 'es', 'eu', 'it', 'nl', 'pt', 'net', 'ca', 'co.uk'];

/** Providers where anybody may have an address, as people in France use them: sharing one says nothing of a tie. */
const publicProviders: ReadonlySet<string> = new Set([
  ...internationalProviders.flatMap((name) => internationalEndings.map((ending) => `${name}.${ending}`)),
  ...'gmail.com googlemail.com msn.com hotmail.co passport.com rocketmail.com windowslive.com'.split(' '),
  ...'icloud.com me.com mac.com appleid.com duck.com mozmail.com simplelogin.com'.split(' '),
  ...'orange.fr wanadoo.fr voila.fr sosh.fr laposte.net bbox.fr nordnet.fr ozone.net alsatis.net wibox.fr'.split(' '),
  ...'free.fr aliceadsl.fr alicepro.fr freesbee.fr libertysurf.fr online.fr tiscali.fr worldonline.fr infonie.fr chez.com'.split(' '),
  ...'sfr.fr neuf.fr cegetel.net club-internet.fr numericable.fr numericable.com noos.fr 9online.fr 9business.fr modulonet.fr'.split(' '),
  ...'mailo.com mailo.fr net-c.com netc.fr netc.eu netcourrier.com caramail.com caramail.fr francite.com zaclys.net zaclys.com lilo.org'.split(' '),
  ...'proton.me protonmail.com protonmail.ch pm.me tutanota.com tutamail.com tuta.com tuta.io keemail.me posteo.net posteo.de mailbox.org'.split(' '),
  ...'disroot.org riseup.net fastmail.com fastmail.fm hey.com ik.me ikmail.com mail.com email.com web.de yandex.com zoho.com zohomail.eu skynet.be bluewin.ch'.split(' '),
]);

/**
 * The name that was registered for a host: "compta.asso-x.fr" and "ASSO-X.FR." have the same, "mayenne.cci.fr" keeps
 * three parts. Letters beyond ASCII are compared as the network does. Null for what is no domain.
 */
export function registeredDomain(host: string): string | null {
  const address = `http://${host.trim()}`;
  if (!URL.canParse(address)) return null;
  const labels = new URL(address).hostname.replace(/\.$/, '').split('.');
  const suffixLength = sharedSuffixes.has(labels.slice(-2).join('.')) ? 2 : 1;
  const isName = labels.length > suffixLength && labels.every((label) => label !== '') && !/^\d+$/.test(labels.at(-1)!);
  return isName ? labels.slice(-suffixLength - 1).join('.') : null;
}

/** The organisation's domain of an e-mail address; null where anybody may have an address. */
export function organisationDomain(email: string): string | null {
  const domain = email.includes('@') ? registeredDomain(email.slice(email.lastIndexOf('@') + 1)) : null;
  return domain !== null && publicProviders.has(domain) ? null : domain;
}
