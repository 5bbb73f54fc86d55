import { phrases, type TopicWords } from './topic.ts'

export const documentation: TopicWords = {
  names: phrases(`
    documentation*, doc, docs, aide, guide*, tutoriel*, tuto*, wiki, faq, foire aux questions, questions frequentes,
    help, help centre, help center, manual*, manuel*, modes emploi, mode emploi, user guide*, how to, howto,
    knowledge base, base connaissance*
  `),
  links: phrases(`
    documentation, centre aide, guide* utilis*, guide demarrage, guide prise main, tutoriels, mode* emploi,
    wiki documentation, foire aux questions, questions frequentes, user guide*, user manual*, getting started,
    help pages, help centre, help center, technical documentation
  `),
  hosts: ['doc', 'docs', 'documentation', 'aide', 'help', 'wiki', 'guide', 'support-doc'],
  never: ['nous aider', 'aidez', 'help us', 'infrastructure'],
  text: null,
  points: [
    {
      name: 'howto',
      key: 'compliance.point-documentation-howto',
      words: phrases(`
        comment, etape*, tutoriel*, guide*, mode* emploi, cliquez, cliquer, configurer, configuration, premiers pas,
        prise main, installer, how to, how do, step*, tutorial*, click, configure, set up, getting started,
        first steps
      `),
    },
    {
      name: 'services',
      key: 'compliance.point-documentation-services',
      words: phrases(`
        service*, logiciel*, application*, messagerie, courriel*, mail*, cloud, nextcloud, pad*, etherpad, peertube,
        mastodon, matrix, xmpp, jitsi, visio*, agenda*, wordpress, software, calendar*, video*, account*, compte*
      `),
    },
  ],
}
