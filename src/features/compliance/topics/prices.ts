import { phrases, type TopicWords } from './topic.ts'

export const prices: TopicWords = {
  names: phrases(`
    tarif*, prix, pricing, prices, price, adhesion*, adherer, cotisation*, prix libre, fees, membership fee*, plans,
    grille tarifaire, membership, devenir membre, rejoindre association, nous rejoindre, become member, join us,
    combien ca coute
  `),
  links: phrases(`
    tarifs, grille tarif*, tarification, liste prix, prix service*, prix et, services et prix, offres et tarif*,
    montant cotisation*, cotisation*, adhesion et, et adhesion, bulletin adhesion, formulaire adhesion, price list,
    prices, plans and pricing, pricing, membership fees, how much
  `),
  never: phrases(`
    nobel, litteraire*, meilleur prix, goncourt, laureat*, remporte*, concours, award*, sncf
  `),
  text: null,
  points: [
    {
      name: 'amount',
      key: 'compliance.point-prices-amount',
      words: phrases(`
        # €, € #, # eur, eur #, # euro*, # chf, chf #, # dollar*, # cad, $ #, # $, £ #, prix libre, pay what you want,
        gratuit*, free charge
      `),
    },
    {
      name: 'period',
      key: 'compliance.point-prices-period',
      words: phrases(`
        par an, par mois, par annee, par heure, par jour, chaque annee, chaque mois, annuel*, mensuel*, € @, par @,
        € mois, euros @, eur @, chf @, euros mois, annee, per year, per month, per hour, year, yearly, month, monthly,
        annual*, mois
      `),
    },
    {
      name: 'what',
      key: 'compliance.point-prices-what',
      words: phrases(`
        # go, # gio, # gb, # gib, # tb, boite*, adresse* mail*, adresse* electronique*, domaine*, utilisateur*,
        compte*, acces tous, acces aux, comprend, inclu*, services, mailbox*, storage, stockage, espace, users,
        accounts, includes, included, access to
      `),
    },
  ],
}
