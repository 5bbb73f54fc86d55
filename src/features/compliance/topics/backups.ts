import { phrases, type TopicWords } from './topic.ts'

export const backups: TopicWords = {
  names: ['sauvegardes', 'backups', 'politique sauvegarde*', 'backup policy'],
  links: phrases(`
    politique* sauvegarde*, sauvegarde donnees, sauvegardes donnees, gestion sauvegarde*, strategie* sauvegarde*,
    et sauvegarde*, sauvegardes et, backup* policy, backup* strategy, data backup*, and backups, backups and,
    how we back up
  `),
  never: phrases(`
    en ligne, as service, baas, offre*, solution*, cloud, tarif*, borgbackup, urbackup, poste*
  `),
  isSoldToo: true,
  text: { anchors: ['sauvegarde*', 'backup*', 'back up', 'backed up'], enough: 2 },
  points: [
    {
      name: 'frequency',
      key: 'compliance.point-backups-frequency',
      words: phrases(`
        toutes @, par @, # fois par, quotidien*, journalier*, journaliere*, hebdomadaire*, mensuel*, chaque jour,
        chaque nuit, chaque semaine, chaque mois, chaque heure, tous jours, toutes nuits, toutes heures,
        toutes semaines, toutes # @, tous # @, par jour, par semaine, par mois, daily, nightly, hourly, weekly,
        monthly, every day, every night, every week, every hour, every # @, each night, each day, once # @, times # @
      `),
    },
    {
      name: 'place',
      key: 'compliance.point-backups-place',
      words: phrases(`
        separate machine*, separate server*, separate location*, machine* distincte*, serveur* distinct*,
        machine* separee*, deuxieme serveur, deuxieme site, autre batiment, autre pays, autre region, elsewhere,
        ailleurs, en belgique, en suisse, en allemagne, autre site, autre lieu, autre serveur, autre ville,
        autre machine, autre centre*, autre datacent*, second serveur, second site, serveur distant, site distant,
        lieu distant, lieux distincts, lieu different, sites differents, lieux differents, serveur sauvegarde*,
        hors site, distante*, distants, externalise*, datacent*, centre donnees, chez membre*, chez autre chaton,
        another site, another place, another server, another town, another city, another building, another machine,
        another data*, different location*, different site*, remote, off site, offsite, second server, data cent*
      `),
    },
    {
      name: 'kept',
      key: 'compliance.point-backups-kept',
      words: phrases(`
        # @, conserve* # @, conserve* pendant, garde* pendant, garde* # @, gardons # @, retention, pendant # @,
        # derniers @, # dernieres @, kept for, kept # @, keep # @, retained, for # @, last # @
      `),
    },
  ],
}
