import { phrases, type TopicWords } from './topic.ts'

export const incidents: TopicWords = {
  names: phrases(`
    incidents, status, statut, pannes, maintenances, maintenance, etat, uptime, supervision, monitoring,
    disponibilite, outages, etat services, meteo services
  `),
  links: phrases(`
    etat service*, etat serveur*, etat systeme*, etat reseau, statut service*, statuts services, statut serveur*,
    page statut, page etat, disponibilite service*, supervision service*, incident*, interruption* service*,
    pannes et, historique pannes, journal pannes, status page, service* status, system* status, server* status,
    network status, uptime, outages, post mortem*, postmortem*, incident* report*, meteo services
  `),
  hosts: ['status', 'statut', 'etat', 'uptime', 'incidents', 'stato'],
  never: ['statuts association', 'civil', 'depannage', 'declarer incident', 'que faire', 'report incident'],
  text: null,
  points: [
    {
      name: 'incident',
      key: 'compliance.point-incidents-incident',
      words: phrases(`
        incident*, panne*, interruption*, coupure*, maintenance*, indisponib*, disponibilite, operationnel*, en ligne,
        fonctionne*, outage*, downtime, operational, uptime, degraded, resolved, unavailab*, online
      `),
    },
    {
      name: 'when',
      key: 'compliance.point-incidents-when',
      words: phrases(`
        # janvier, # fevrier, # mars, # avril, # mai, # juin, # juillet, # aout, # septembre, # octobre, # novembre,
        # decembre, january #, february #, march #, april #, may #, june #, july #, august #, september #, october #,
        november #, december #, # january, # february, # march, # april, # may, # june, # july, # august, # september,
        # october, # november, # december, aucun incident*, no incident*, # derniers @, last # @, # days ago, il y # @
      `),
      pattern: { sample: '2026-11-23', regex: /\b20\d\d-\d\d-\d\d\b|\b\d{1,2}[/.]\d{1,2}[/.]20\d\d\b/g, times: 1 },
    },
  ],
}
