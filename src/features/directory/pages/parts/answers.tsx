import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import type { Key } from '../../../../platform/i18n/index.ts'
import type { SignName } from '../../../../ui/art/symbols.tsx'
import { Missing } from '../../../../ui/missing.tsx'
import { TranslatedText } from '../../../../ui/translated-text.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Access, Host, ServiceFacts } from '../../../hosters/index.ts'
import { type ShownHoster, type ShownService, sourceIn } from '../../shown.ts'
import type { NamedFact } from './fact.ts'
import { HiddenText } from './hidden-text.tsx'
import { PriceText } from './price-text.tsx'

export type Answer = NamedFact & { sign: SignName }

/** What a visitor asks first of a service, in the order of asking; null where nobody says. */
export function answersOf(view: View, shown: ShownHoster, { service, facts, hidden }: ShownService): Answer[] {
  const source = sourceIn(service.provenances)
  const answer = (sign: SignName, question: Key, said: Child, field: string): Answer => {
    const why = hidden.get(field)
    const value = why ? <HiddenText view={view} why={why} /> : said
    return { sign, label: view.t(question), value, source: why || value === null ? null : source(field) }
  }
  const where = answer('house', 'directory.ask-where', <Kept view={view} shown={shown} facts={facts} />, 'host')
  return [
    answer('key', 'directory.ask-account', account(view, facts.access), 'access'),
    answer('coin', 'directory.ask-price', price(view, facts.access), 'access'),
    answer('door', 'directory.ask-open', open(view, facts.open), 'access'),
    answer('hourglass', 'directory.ask-retention', words(view, facts.retention), 'retention'),
    answer('scale', 'directory.ask-size', words(view, facts.sizeLimit), 'size'),
    answer('eye', 'directory.ask-readers', readers(view, facts), 'readership'),
    facts.host === null ? { ...where, source: null } : where,
    answer('bag', 'directory.ask-stops', words(view, facts.ifItStops), 'ifItStops'),
  ]
}

function account(view: View, access: Access[]): Child {
  const [only] = access
  if (only === undefined) return null
  if (access.length === 1) return wayIn(view, only, 'account')
  return (
    <>
      {view.t('directory.account-several')}
      <ul>
        {access.map((each) => (
          <li>{wayIn(view, each, 'way')}</li>
        ))}
      </ul>
    </>
  )
}

function wayIn(view: View, { condition, who }: Access, said: 'account' | 'way'): Child {
  if (condition !== 'member' || who === null) return view.t(`directory.${said}-${condition}`)
  return view.t.rich<Child>(`directory.${said}-member-who`, { who: <TranslatedText view={view} text={who} /> })
}

function price(view: View, access: Access[]): Child {
  const [only, ...others] = access.map((each) => priceOf(view, each))
  if (only === undefined) return null
  if (access.every(({ condition }) => condition === 'none' || condition === 'free'))
    return view.t('directory.price-nothing')
  if (others.length === 0) return only
  return (
    <ul>
      {[only, ...others].map((each) => (
        <li>{each}</li>
      ))}
    </ul>
  )
}

function priceOf(view: View, { condition, price }: Access): Child {
  if (condition === 'none' || condition === 'free') return view.t(`directory.price-${condition}`)
  if (price === null) return view.t.rich<Child>(`directory.price-${condition}-unsaid`, { missing: missingIn(view) })
  return view.t.rich<Child>(`directory.price-${condition}`, { price: <PriceText view={view} price={price} /> })
}

const missingIn = (view: View) => (words: Child[]) => <Missing view={view}>{words}</Missing>

const open = (view: View, open: boolean | null): Child =>
  open === null ? null : view.t(open ? 'directory.open-yes' : 'directory.open-no')

const readers = (view: View, { readership }: ServiceFacts): Child =>
  readership === null ? null : view.t(`directory.readers-${readership}`)

const words = (view: View, text: ServiceFacts['retention']): Child =>
  text === null ? null : <TranslatedText view={view} text={text} />

/** By whom is always known; what machine, only when the hoster says. */
function Kept({ view, shown, facts }: { view: View; shown: ShownHoster; facts: ServiceFacts }) {
  const { hoster } = shown
  const [place] = hoster.facts.places
  const link = (
    <a href={view.to(paths.hoster.href({ slug: hoster.slug }))}>
      <bdi>{hoster.facts.name}</bdi>
    </a>
  )
  return (
    <>
      <p>
        {place?.town
          ? view.t.rich<Child>('directory.kept-by-in', { hoster: link, town: <bdi>{place.town}</bdi> })
          : view.t.rich<Child>('directory.kept-by', { hoster: link })}
      </p>
      <Machine view={view} host={facts.host} />
    </>
  )
}

const Machine = ({ view, host }: { view: View; host: Host | null }) => (
  <>
    {host?.provider && <p>{view.t(`directory.provider-${host.provider}`)}</p>}
    {host?.name && <p>{view.t.rich<Child>('directory.kept-at', { name: <bdi>{host.name}</bdi> })}</p>}
    <p>
      {host?.country
        ? view.t('directory.kept-country', { country: view.format.country(host.country) })
        : view.t.rich<Child>('directory.kept-country-unsaid', { missing: missingIn(view) })}
    </p>
  </>
)
