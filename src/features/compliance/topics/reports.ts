import { phrases, type TopicWords } from './topic.ts'

export const reports: TopicWords = {
  names: phrases(`
    rapports, rapport activite*, rapport moral, bilans, bilan, reports, annual report*, activity report*,
    comptes annuels, finances, transparence financiere, comptabilite, budget, transparence, compte* rendu*,
    comptes rendus ag
  `),
  links: phrases(`
    rapport* activite*, rapport* annuel*, rapport* moral*, rapport* moraux, rapport* financier*, bilan* annuel*,
    bilan* activite*, bilan* financier*, bilan* moral*, bilans, bilan #, comptes annuels, comptes resultat*,
    compte resultat*, comptes et, transparence financiere, assemblee* generale*, compte* rendu* ag,
    compte* rendu* assemblee*, annual report*, activity report*, financial report*, yearly report*, annual accounts,
    financial statement*, finances
  `),
  never: phrases(`
    bug*, abuse, signal*, probleme*, incident*, issue*, problem*, transparency report*, carbone
  `),
  text: null,
  points: [
    {
      name: 'activity',
      key: 'compliance.point-reports-activity',
      words: phrases(`
        rapport* activite*, rapport* moral*, rapport* annuel*, bilan* activite*, bilan* annuel*, bilan* moral*,
        bilan #, activites annee, assemblee* generale*, activity report*, annual report*, yearly report*,
        general assembly, general meeting, year in review, activites, activities
      `),
    },
    {
      name: 'money',
      key: 'compliance.point-reports-money',
      words: phrases(`
        rapport* financier*, bilan* financier*, bilan* comptable*, bilan compta*, comptes annuels, compte* resultat*,
        budget*, recettes, depenses, produits et charges, charges et produits, charges, tresorerie, financial report*,
        financial statement*, accounts, income, expenses, expenditure, balance sheet
      `),
    },
    {
      name: 'year',
      key: 'compliance.point-reports-year',
      words: [],
      pattern: { sample: '2025', regex: /\b20[12]\d\b/g, times: 1 },
    },
  ],
}
