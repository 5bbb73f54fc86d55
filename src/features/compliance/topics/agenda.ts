import { phrases, type TopicWords } from './topic.ts'

export const agenda: TopicWords = {
  names: phrases(`
    agenda, evenement*, rencontre*, atelier*, permanence*, calendrier, calendar, events, meetings, meetups, workshops,
    rendez vous, rdv, se rencontrer, nous rencontrer, upcoming events
  `),
  links: phrases(`
    agenda evenement*, agenda atelier*, agenda rencontre*, agenda association*, agenda chatons, prochain* evenement*,
    prochain* rencontre*, prochain* atelier*, prochain* permanence*, prochain* rendez, prochaines dates,
    evenement* et, evenement* passe*, et evenement*, rencontres et, ateliers et, ateliers permanences,
    nous rencontrer, dates rencontres, upcoming events, events calendar, calendar events, next events, meet us,
    events and, and events
  `),
  never: ['partage*', 'en ligne', 'nextcloud', 'shared', 'caldav', 'service*', 'contacts', 'synchron*', 'online'],
  isSoldToo: true,
  text: null,
  points: [
    {
      name: 'place',
      key: 'compliance.point-agenda-place',
      words: phrases(`
        lieu, adresse, rue, place, salle, maison, mediatheque, bibliotheque, local, cafe, where, venue, room, street,
        library, hall
      `),
    },
  ],
}
