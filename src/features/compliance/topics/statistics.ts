import { phrases, type TopicWords } from './topic.ts'

export const statistics: TopicWords = {
  names: ['statistique*', 'stats', 'statistics', 'metrics', 'metriques', 'chiffres', 'en chiffres', 'figures'],
  links: phrases(`
    statistiques usage, statistiques utilisation, statistiques service*, statistiques publiques, statistiques anonym*,
    statistiques et, et statistiques, stats service*, chiffres cles, en chiffres, usage statistics, public statistics,
    service* statistics, metrics, in figures, in numbers
  `),
  hosts: ['stats', 'metrics', 'statistiques'],
  never: ['site web', 'visites site', 'matomo', 'insee', 'analytics', 'audience', 'cours', 'logiciel*'],
  isSoldToo: true,
  text: null,
  points: [
    {
      name: 'figures',
      key: 'compliance.point-statistics-figures',
      words: phrases(`
        # compte*, # utilisat*, # utilisateur*, # visit*, # adherent*, # membre*, # pad*, # fichier*, # user*,
        # account*, # member*, # file*, # requete*, # request*, # go, # gb, nombre compte*, nombre utilisat*,
        nombre visite*, number users, number accounts, active users, utilisateurs actifs, comptes actifs
      `),
      pattern: { sample: '1 024', regex: /\b\d{1,3}(?:[\s.,]\d{3})+\b/gu, times: 2 },
    },
    {
      name: 'when',
      key: 'compliance.point-statistics-when',
      words: phrases(`
        par mois, par jour, par an, par annee, mois, mois dernier, depuis, per month, per day, per year, month,
        last month, since, monthly, mensuel*
      `),
      pattern: { sample: '2026', regex: /\b20[12]\d\b/g, times: 1 },
    },
  ],
}
