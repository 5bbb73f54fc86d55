import { phrases, type TopicWords } from './topic.ts'

export const requests: TopicWords = {
  names: phrases(`
    transparence, transparency, transparency report*, rapport* transparence, canari, warrant canary,
    demandes administratives, demandes judiciaires, requisitions, legal requests
  `),
  links: phrases(`
    demande* autorite*, demande* administrative*, demande* judiciaire*, demande* legale*, requete* administrative*,
    requete* judiciaire*, requete* legale*, requete* autorite*, requisition* judiciaire*, requisitions,
    rapport* transparence, registre demandes, transparency report*, legal request*, authority request*,
    authorities request*, requests from authorities, requests by authorities, government request*, law enforcement,
    warrant canary
  `),
  never: ['devis', 'feature*', 'pull', 'merge', 'financiere*', 'assistance', 'contact', 'algorithm*'],
  text: {
    anchors: phrases(`
      demande* autorite*, demandes administratives, demandes judiciaires, requisition*, requete* judiciaire*,
      requete* administrative*, legal requests, requests from authorities, transparency report, rapport transparence
    `),
    enough: 2,
  },
  points: [
    {
      name: 'requests',
      key: 'compliance.point-requests-requests',
      words: phrases(`
        aucune demande*, aucune requete*, aucune requisition*, demande* recue*, requete* recue*, requisition* recue*,
        avons recu, recu # demande*, recu # requete*, recu # requisition*, # demande*, # requete*, # requisition*,
        nombre demande*, nombre requete*, nombre requisition*, no request*, not received, have received,
        received # request*, requests received, # request*, number requests
      `),
    },
    {
      name: 'period',
      key: 'compliance.point-requests-period',
      words: ['depuis', 'since', 'to date'],
      pattern: { sample: '2025', regex: /\b20[12]\d\b/g, times: 1 },
    },
  ],
}
