import { phrases, type TopicWords } from './topic.ts'

export const logs: TopicWords = {
  names: phrases(`
    logs, journalisation, journaux connexion, journaux techniques, logging, log policy, retention
  `),
  links: phrases(`
    politique logs, politique log, politique journalisation, politique journaux, conservation logs,
    conservation journaux, conservation donnees connexion, duree* conservation, journaux connexion, journaux serveur*,
    journaux acces, donnees connexion, log* policy, log* retention, data retention, retention policy, logging policy,
    server logs, access logs, connection logs
  `),
  never: ['log in', 'log on', 'log out', 'changelog*', 'change log*', 'release*', 'journaux ecole*', 'blog*'],
  isSoldToo: true,
  text: {
    anchors: phrases(`
      logged, server logs, logs, journaux, journalis*, log files, fichiers journaux, donnees connexion, fichiers log
    `),
    enough: 2,
  },
  points: [
    {
      name: 'kinds',
      key: 'compliance.point-logs-kinds',
      words: phrases(`
        user agent, apache, nginx, logged, adresse* ip, ip, ips, journaux connexion*, journaux acces,
        journaux serveur*, journaux web, logs connexion*, logs acces, logs serveur*, logs web, donnees connexion*,
        date* et heure*, horodatage, connexions, access logs, server logs, web logs, connection logs, mail logs,
        timestamp*, date and time, anonymis*, pseudonymis*
      `),
    },
    {
      name: 'duration',
      key: 'compliance.point-logs-duration',
      words: phrases(`
        # @, aucun log*, aucun journal, pas journaux, pas logs, no logs, not keep logs, not log
      `),
    },
  ],
}
