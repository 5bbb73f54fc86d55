import { topicsOfLink } from '../topics/index.ts'
import { byWords } from './by-words.ts'
import { declaredPages, type Lead } from './declared-pages.ts'
import type { Pages } from './pages.ts'
import { type CamePage, saysSomething } from './says-something.ts'
import type { Scope } from './scope.ts'
import { type Linked, type Page, type Place, type Topic, type TopicPage, topics, type Visited } from './visited.ts'

const mostPages = 25
const mostOfTopic = 3
const mostHubs = 5

export interface Seeking {
  pages: Pages
  scope: Scope
  hoster: Visited['hoster']
  services: Visited['services']
  /** The site, looked at already. */
  site: Place | null
  /** The services, which may still be looked at. */
  others: Promise<Place[]>
}

/**
 * The pages about each topic: those that the hoster names, then those to which links lead, from the site and from there
 * once more, then whatever page says enough about a topic that has none.
 */
export async function findTopicPages(seeking: Seeking): Promise<Pick<Visited, 'topicPages' | 'unfinished'>> {
  const search = new Search(seeking)
  const { hoster, services, site, others } = seeking
  const declared = declaredPages(
    hoster.facts,
    services.map(({ facts }) => facts),
  )
  await search.followFirst(declared, 'declared')
  const own = site ? [site.page] : []
  await search.followFirst(search.leadsOn(own), 'link')
  const fronts = [...own, ...(await others).map(({ page }) => page)]
  await search.followFirst(search.leadsOn(fronts), 'link')
  const further = [...search.found.map(({ page }) => page), ...(await search.hubs(fronts))]
  await search.followFirst(search.leadsOn(further), 'link')
  for (const lead of declared) await search.follow(lead, 'declared')
  const leads = search.leadsOn([...fronts, ...further])
  await search.followAhead(leads)
  await search.followMore(leads)
  const found = search.found.toSorted((one, other) => topics.indexOf(one.topic) - topics.indexOf(other.topic))
  const topicPages = [...found, ...byWords(found, fronts.slice(0, 1))]
  return { topicPages, unfinished: search.unfinished([...declared, ...leads], [...fronts, ...further]) }
}

class Search {
  readonly found: TopicPage[] = []
  readonly #seeking: Seeking
  readonly #front: CamePage | null
  readonly #good = new Set<Topic>()
  /** A page on which further links may stand was one too many. */
  #isCut = false
  readonly #asked = new Set<string>()
  readonly #lanes = new Map<string, Promise<void>>()
  readonly #links = new Map<Page, Linked[]>()
  readonly #meant = new Map<string, Topic[]>()
  constructor(seeking: Seeking) {
    this.#seeking = seeking
    const { site } = seeking
    this.#front = site?.page.ok ? site.page : null
  }

  async follow({ topic, address }: Lead, by: TopicPage['by']): Promise<void> {
    const url = withoutHash(address)
    const isKnown = this.found.some((one) => one.topic === topic && one.page.asked === url)
    if (isKnown || this.#of(topic).length >= mostOfTopic || !this.#mayAsk(url)) return
    const page = await this.#seeking.pages.at(url)
    this.found.push({ topic, page, by })
    if (saysSomething(page, topic, this.#front)) this.#good.add(topic)
  }

  leadsOn(pages: readonly Page[]): Lead[] {
    return pages.flatMap((page) => this.#linksIn(page).flatMap((link) => this.#leadsOf(link)))
  }

  /** One page for each topic that has none. */
  async followFirst(leads: readonly Lead[], by: 'declared' | 'link'): Promise<void> {
    for (const topic of topics) {
      const first = this.#of(topic).length === 0 && leads.find((lead) => lead.topic === topic)
      if (first) await this.follow(first, by)
    }
  }

  /**
   * As `followMore`, each topic at its own pace, so that no host waits for another; one host is asked one thing at a
   * time. Room is kept for whatever each may need, and what turns out not to be needed is given back.
   */
  async followAhead(leads: readonly Lead[]): Promise<void> {
    const before = new Set(this.#asked)
    const chains = topics.map((topic) => this.#furtherOf(topic, leads))
    const mayGoOn = chains.map(() => true)
    const kept = chains.map((): Lead[] => [])
    for (let turn = 0; turn < mostOfTopic; turn++)
      for (const [at, chain] of chains.entries()) {
        const lead = chain[turn]
        mayGoOn[at] &&= lead !== undefined && this.#mayAsk(withoutHash(lead.address))
        if (lead && mayGoOn[at]) kept[at]?.push(lead)
      }
    await Promise.all(kept.map((chain) => this.#followUntilGood(chain)))
    for (const url of this.#asked) if (!before.has(url) && !this.#isAsked(url)) this.#asked.delete(url)
  }

  async #followUntilGood(chain: readonly Lead[]): Promise<void> {
    for (const lead of chain) {
      if (this.#good.has(lead.topic)) return
      await this.#inLane(lead, () => this.follow(lead, 'link'))
    }
  }

  /** The next pages of a topic that has said nothing so far, as many as it may have. */
  #furtherOf(topic: Topic, leads: readonly Lead[]): Lead[] {
    if (this.#good.has(topic)) return []
    const further = new Map<string, Lead>()
    for (const lead of leads)
      if (lead.topic === topic && !this.#isFound(lead)) further.set(withoutHash(lead.address), lead)
    return [...further.values()].slice(0, mostOfTopic - this.#of(topic).length)
  }

  /** What waits for a host waits here: in the line outside, nobody waits for long. */
  async #inLane({ address }: Lead, work: () => Promise<void>): Promise<void> {
    const { host } = new URL(address)
    const turn = (this.#lanes.get(host) ?? Promise.resolve()).then(work)
    this.#lanes.set(host, turn)
    await turn
  }

  #isAsked(url: string): boolean {
    return this.found.some(({ page }) => page.asked === url)
  }

  /** Then a second and a third where those before say nothing of it. */
  async followMore(leads: readonly Lead[]): Promise<void> {
    for (let turn = 1; turn < mostOfTopic; turn++)
      for (const topic of topics) {
        if (this.#good.has(topic) || this.#of(topic).length > turn) continue
        const next = leads.find((lead) => lead.topic === topic && !this.#isFound(lead))
        if (next) await this.follow(next, 'link')
      }
  }

  /** Topics of which nothing was read, while links were left, or pages on which there may have been some. */
  unfinished(leads: readonly Lead[], pages: readonly Page[]): Topic[] {
    const isCut = this.#isCut || pages.some((page) => !page.ok && page.why === 'too-many')
    const left = new Set(leads.filter((lead) => !this.#isFound(lead)).map(({ topic }) => topic))
    return topics.filter((topic) => !this.#good.has(topic) && (isCut || left.has(topic)))
  }

  /** Pages on which a site says who it is: notices are often linked from there alone. */
  async hubs(fronts: readonly Page[]): Promise<Page[]> {
    const links = fronts.flatMap((page) => this.#linksIn(page))
    const addresses = new Set(links.filter(({ text }) => hub.test(text)).map(({ url }) => withoutHash(url)))
    const pages: Page[] = []
    for (const address of [...addresses].slice(0, mostHubs))
      if (this.#mayAsk(address)) pages.push(await this.#seeking.pages.at(address))
      else this.#isCut = true
    return pages
  }

  #of(topic: Topic): TopicPage[] {
    return this.found.filter((one) => one.topic === topic)
  }

  #isFound({ topic, address }: Lead): boolean {
    return this.found.some((one) => one.topic === topic && one.page.asked === withoutHash(address))
  }

  #mayAsk(url: string): boolean {
    if (!this.#asked.has(url) && this.#asked.size >= mostPages) return false
    this.#asked.add(url)
    return true
  }

  #linksIn(page: Page): Linked[] {
    const known = this.#links.get(page) ?? this.#followable(page)
    this.#links.set(page, known)
    return known
  }

  #followable(page: Page): Linked[] {
    if (!page.ok || page.reading === null || page.status >= 400) return []
    const { isOfSite } = this.#seeking.scope
    return page.reading.links.filter(({ url }) => isOfSite(url) && !acts.test(url) && url.length <= longestAddress)
  }

  #leadsOf(link: Linked): Lead[] {
    const same = `${link.text}\n${link.url}`
    const meant = this.#meant.get(same) ?? this.#meantOnAnyHost(link)
    this.#meant.set(same, meant)
    return meant.slice(0, 2).map((topic) => ({ topic, address: link.url }))
  }

  /** Services of one hoster have the same menus: only where a link has no path its host may say something. */
  #meantOnAnyHost(link: Linked): Topic[] {
    const { host, pathname, search, hash } = new URL(link.url)
    const same = `${link.text}\n${pathname === '/' ? host : pathname}${search}${hash}`
    const meant = this.#meant.get(same) ?? topicsOfLink(link)
    this.#meant.set(same, meant)
    return meant
  }
}

const longestAddress = 600
const withoutHash = (address: string) => address.split('#', 1)[0] ?? address

/** Links that do something: nobody asked us to. */
const acts =
  /log-?out|sign-?out|d[eé]connexion|deconnecter|unsubscribe|d[eé]sinscri|delete|supprimer|add-to-cart|[?&](action|do)=/i

const hub =
  /^(?:[^\p{L}]*)(?:(?:à|a) propos|about|qui sommes|l[’'] ?association|notre association|the association|who we are|presentation|présentation|informations?|infos|transparen|plan du site|site ?map|ressources|resources|aide|help|faq|le collectif|nous conna[iî]tre|nos engagements|engagements|commitments|fran[çc]ais)/iu
