/** Open licence 2.0, under which the data of the portal may be used again. */
export const licenceAddress = 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/';
