import { phrases, type TopicWords } from './topic.ts'

export const terms: TopicWords = {
  names: phrases(`
    cgu, cgv, cgs, cguv, cgvu, tos, tou, terms, conditions, aup, terms use, user terms
  `),
  links: phrases(`
    cgu, cgv, condition* generale*, condition* utilisation, condition* usage*, condition* service*, condition* vente*,
    condition* use, terms service*, terms use, terms and conditions, terms conditions, term* usage,
    charte utilisation, charte usage*, acceptable use, user agreement, contrat hebergement
  `),
  paths: ['conditions', 'tos', 'terms', 'terms service'],
  never: ['meteo*', 'climati*', 'long terms', 'termes recherche', 'condition* travail', 'terms endearment'],
  text: {
    anchors: phrases(`
      condition* generale*, condition* utilisation, terms service, terms use, terms and conditions
    `),
    enough: 3,
  },
  points: [
    {
      name: 'who',
      key: 'compliance.point-terms-who',
      words: phrases(`
        is run by, are run by, privately owned, administrator, par association, collectif, porte par, gere par,
        association, societe, cooperative, auto entrepreneu*, micro entrepr*, siege social, siret, siren, rna,
        propose par, proposes par, fourni par, fournis par, edite par, is offered by, are offered by, is provided by,
        are provided by, operated by, run by, non profit, registered office, service provider
      `),
    },
    {
      name: 'allowed',
      key: 'compliance.point-terms-allowed',
      words: phrases(`
        ne tolerons, pas tolere*, not tolerate, not acceptable, illegal*, illicite*, respecter loi*, malware,
        harcelement, harassment, lawful, interdit*, autorise*, prohibe*, vous engagez, engage respecter,
        usage* illicite*, contenu* illicite*, contenu* illeg*, abus*, spam, prohibited, forbidden, must not, may not,
        not allowed, illegal content*, you agree
      `),
    },
    {
      name: 'liability',
      key: 'compliance.point-terms-liability',
      words: phrases(`
        responsabilite*, responsable dommage*, garanti*, liability, liable, warrant*, sans garantie,
        meilleurs efforts, best effort*
      `),
    },
    {
      name: 'closing',
      key: 'compliance.point-terms-closing',
      words: phrases(`
        banned, suspendu*, exclu*, exclusion, removal from service, fermeture, be closed, closed, resiliation,
        resilier, fermeture compte*, fermer compte*, cloture compte*, cloturer compte*, suppression compte*,
        supprimer compte*, suspension, suspendre, terminat*, close account*, closing account*, delete account*,
        suspend*
      `),
    },
    {
      name: 'change',
      key: 'compliance.point-terms-change',
      words: phrases(`
        modify conditions, update and modify, reserve* right, reserve* droit, reservons droit, may be modified,
        may change, peuvent etre modifie*, peut etre modifie*, evoluer, new version terms, evolution terms,
        modification* condition*, modification* cgu, modification presentes, modifier condition*, modifier cgu,
        modifier presentes, condition* peuvent etre modifiee*, cgu peuvent etre modifiee*, evolution condition*,
        mise a jour cgu, mise a jour condition*, changes to terms, change terms, modify terms, update terms,
        modification terms
      `),
    },
    {
      name: 'law',
      key: 'compliance.point-terms-law',
      words: phrases(`
        legislation, droit applicable, loi applicable, droit francais, loi francaise, droit belge, droit suisse,
        droit quebecois, lois quebec, tribuna*, juridiction*, litige*, mediat*, governing law, governed by,
        applicable law, jurisdiction*, court*, dispute*
      `),
    },
  ],
}
