import { paths } from '../../../paths.ts'
import type { TestSite } from '../../../testing.ts'
import { fileOf, givenDraft, givenServiceIn, whereTo } from './testing.ts'

/** The pages of the form, over a draft of this hoster in which something is right, wrong and found elsewhere. */
export async function pagesOfForm(world: TestSite, personId: string, slug: string): Promise<Record<string, string>> {
  const browser = await world.as(personId)
  const place = `/fr${paths.hosterDescription.href({ slug })}`
  const draft = whereTo(await browser.post(place, {}))
  const service = await givenServiceIn(browser, draft, {
    name: 'Nuage',
    software: 'Nextcloud',
    address: 'nuage.example',
  })
  await browser.post(`${draft}/about`, {
    'organization.name': 'Le Potager',
    'organization.startdate': 'hier',
    go: 'stay',
  })
  const [, machine = ''] = /machines\/([\w-]+)"/.exec(await browser.get(`${draft}/machines`)) ?? []
  const text = 'organization.name = Potager\norganization.type = association\norganization.own.key = kept'
  const found = await givenDraft(world, browser, { text })
  await fileOf(browser, found)
  const at = (address: string) => address.replace(/^\/fr/, '')
  return {
    'own drafts': paths.describeDrafts.href(),
    'hoster’s description': at(place),
    'publication of a description': at(`${place}/publication`),
    'draft, summary': at(draft),
    'draft, who': at(`${draft}/about`),
    'draft, where': at(`${draft}/place`),
    'draft, help': at(`${draft}/help`),
    'draft, links': at(`${draft}/links`),
    'draft, machines': at(`${draft}/machines`),
    'draft, a machine': at(`${draft}/machines/${machine}`),
    'draft, services': at(`${draft}/services`),
    'draft, a service’s offer': at(`${service}/offer`),
    'draft, a service’s access': at(`${service}/access`),
    'draft, a service’s program': at(`${service}/behind`),
    'draft, figures': at(`${draft}/figures`),
    'draft, files': at(`${draft}/files`),
    'draft, check': at(`${draft}/check`),
    'draft, found elsewhere': at(`${found}/found`),
  }
}
