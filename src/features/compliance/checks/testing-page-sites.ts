import { openSite, type SiteGiven } from '../visit/testing-site.ts'
import type { Topic } from '../visit/visited.ts'
import { checkNamed } from './index.ts'
import { inShort, pageChecks } from './testing-pages.ts'

export const home = 'https://crocus.example/'

/** A link for each text, at an address made of its number: `/1`, `/2`… */
export const linksTo = (texts: readonly string[]) =>
  texts.map((text, at) => `<a href="/${at + 1}">${text}</a>`).join(' ')

/** How hosters call the page about a topic, in French and in English. */
export const names: Record<'fr' | 'en', Record<Topic, string>> = {
  fr: {
    terms: 'CGU',
    privacy: 'Politique de confidentialité',
    legal: 'Mentions légales',
    accounts: 'Politique des comptes',
    backups: 'Nos sauvegardes',
    incidents: 'Pannes et incidents',
    logs: 'Conservation des journaux',
    prices: 'Adhésion et tarifs',
    reports: 'Rapports d’activité',
    statistics: 'Statistiques d’usage',
    documentation: 'Guide d’utilisation',
    infrastructure: 'Notre infrastructure',
    packages: 'Liste des paquets',
    requests: 'Demandes des autorités',
    agenda: 'Rencontres et ateliers',
    'data-recovery': 'Récupérer ses données',
  },
  en: {
    terms: 'Terms of service',
    privacy: 'Privacy notice',
    legal: 'Imprint',
    accounts: 'Account policy',
    backups: 'Backups',
    incidents: 'Service status',
    logs: 'Log retention',
    prices: 'Pricing',
    reports: 'Annual reports',
    statistics: 'Usage statistics',
    documentation: 'User guide',
    infrastructure: 'Infrastructure',
    packages: 'List of packages',
    requests: 'Requests from authorities',
    agenda: 'Events',
    'data-recovery': 'Export your data',
  },
}

/** What the checks of pages say of a site that is really visited, by name of the check; those asked for alone. */
export async function foundAt(t: Parameters<typeof openSite>[0], given: SiteGiven, ...asked: string[]) {
  const { visit } = await openSite(t, given)
  const visited = await visit()
  const founds = await Promise.all(
    (asked.length > 0 ? asked : Object.keys(pageChecks)).map(async (name) => {
      const [found] = (await checkNamed(name)?.look(visited)) ?? []
      if (!found) throw new Error(`${name} says nothing`)
      return [name, found] as const
    }),
  )
  const short = Object.fromEntries(founds.map(([name, found]) => [name, inShort(found)]))
  return { visited, founds: Object.fromEntries(founds), short }
}
