import { phrases, type TopicWords } from './topic.ts'

export const legal: TopicWords = {
  names: ['legal', 'imprint', 'impressum', 'mentions', 'ml'],
  links: phrases(`
    mention* legale*, information* legale*, info* legale*, avis legal*, notice* legale*, legal notice*,
    legal information, legal mention*, legal info, site notice, imprint, impressum, credits et mentions, et mentions
  `),
  never: ['aide', 'assistance', 'requests', 'demandes', 'conseil*', 'advice'],
  text: {
    anchors: ['mention* legale*', 'legal notice', 'imprint', 'directeur publication', 'directrice publication'],
    enough: 2,
  },
  points: [
    {
      name: 'publisher',
      key: 'compliance.point-legal-publisher',
      words: phrases(`
        editeur, editrice, edite par, est edite, publie par, raison sociale, association, societe, cooperative,
        entreprise individuelle, personne physique, proprietaire site, publisher, published by, site owner, owned by,
        operated by, run by, non profit, company
      `),
    },
    {
      name: 'director',
      key: 'compliance.point-legal-director',
      words: phrases(`
        representant* legal*, responsable site, responsable legal*, directeur* publication, directrice* publication,
        directeur* directrice* publication, direction publication, responsable* publication, responsable* editorial*,
        president*, redaction, publication director, director publication, editor in chief, responsible for content,
        legal representative, chair*, responsible person
      `),
    },
    {
      name: 'hosting',
      key: 'compliance.point-legal-hosting',
      words: phrases(`
        hebergeur*, heberge par, hebergee par, heberges par, hebergement, auto heberg*, autoheberg*, hosted by,
        hosting provider, hosting, self hosted, hosted on
      `),
    },
    {
      name: 'register',
      key: 'compliance.point-legal-register',
      words: phrases(`
        siret, siren, rna, rcs, loi 1901, loi juillet 1901, loi 1er juillet 1901, declaree prefecture,
        declaree en prefecture, prefecture, journal officiel, numero entreprise, tva, bce, registre commerce, asbl,
        neq, registered, registration, company number, charity number, vat
      `),
    },
    {
      name: 'contact',
      key: 'compliance.point-legal-contact',
      words: phrases(`
        siege, adresse, telephone, tel, courriel, contact*, rue, avenue, mail, email, phone, street, address,
        registered office
      `),
    },
  ],
}
