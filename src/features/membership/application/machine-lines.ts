import { paths } from '../../../paths.ts'
import type { Key, Values } from '../../../platform/i18n/index.ts'
import type { Checked } from './checked.ts'
import type { Part } from './dossier.ts'
import type { Line, Verdict } from './line.ts'

interface Said {
  key: Key
  values?: Values
  href?: string
  seenAt?: string
}

type Say = (verdict: Verdict, said: Said, blocking?: boolean) => Line

/** Everything that a machine looks at before a dossier is sent, in the order of its steps. */
export function machineLines(checked: Checked): Line[] {
  const about =
    (name: string, part: Part): Say =>
    (verdict, { key, values = {}, href = null, seenAt }, blocking = false) => ({
      ...{ name, part, verdict, blocking: blocking && verdict === 'to-mend', key, values, href },
      seenAt: seenAt ?? checked.at,
    })
  return [
    domain(checked, about('domain', 'hoster')),
    ...(checked.seen.length > 0 ? checked.seen : [notSeen(checked, about('website', 'hoster'))]),
    description(checked, about('description', 'hoster')),
    services(checked, about('services', 'hoster')),
    ...assessment(checked, about('assessment', 'charter')),
    ...pages(checked, (name) => about(name, 'charter')),
    people(checked, about('people', 'team')),
    consent(checked, about('consent', 'team')),
    contact(checked, about('contact', 'team')),
    written(checked.dossier.reasons, 'reasons', about('reasons', 'reasons')),
    written(checked.dossier.users, 'users', about('users', 'users')),
    prices(checked, about('prices', 'users')),
  ]
}

function domain({ hoster, isProven }: Checked, say: Say): Line {
  const href = paths.hosterClaim.href({ slug: hoster.slug })
  if (hoster.fictional) return say('fine', { key: 'membership.line-domain-fictional' })
  return isProven
    ? say('fine', { key: 'membership.line-domain-proven' })
    : say('to-mend', { key: 'membership.line-domain-unproven', href }, true)
}

function notSeen({ hoster }: Checked, say: Say): Line {
  if (hoster.facts.website === null)
    return say('to-mend', { key: 'membership.line-website-none', ...edit(hoster) }, true)
  return say('unseen', {
    key: hoster.fictional ? 'membership.line-website-fictional' : 'membership.line-website-unseen',
  })
}

const edit = ({ slug }: { slug: string }) => ({ href: paths.hosterDescription.href({ slug }) })

function description({ hoster, source }: Checked, say: Say): Line {
  const href = paths.hosterSource.href({ slug: hoster.slug })
  if (source?.failingSince) return say('to-mend', { key: 'membership.line-description-failing', href }, true)
  if (source?.readAt) return say('fine', { key: 'membership.line-description-read', seenAt: source.readAt })
  if (source) return say('unseen', { key: 'membership.line-description-not-yet', href })
  return Object.values(hoster.facts.description).some((text) => text !== '')
    ? say('fine', { key: 'membership.line-description-form' })
    : say('to-mend', { key: 'membership.line-description-none', ...edit(hoster) }, true)
}

const services = ({ hoster, services: count }: Checked, say: Say): Line =>
  count > 0
    ? say('fine', { key: 'membership.line-services', values: { count } })
    : say('to-mend', { key: 'membership.line-services-none', ...edit(hoster) }, true)

/** Clauses named one by one, as far as one reads them. */
const mostNamed = 12

function assessment({ hoster, charter }: Checked, say: Say): Line[] {
  const href = paths.declaration.href({ slug: hoster.slug })
  if (charter === null) return [say('unseen', { key: 'membership.line-no-charter' })]
  const { sentAt, silent, unmet } = charter
  if (sentAt === null) return [say('to-mend', { key: 'membership.line-assessment-none', href }, true)]
  const named = (labels: string[]) => ({
    count: labels.length,
    clauses: labels.slice(0, mostNamed).join(', '),
    more: Math.max(0, labels.length - mostNamed),
  })
  if (silent.length > 0)
    return [say('to-mend', { key: 'membership.line-assessment-silent', values: named(silent), href }, true)]
  const whole = say('fine', { key: 'membership.line-assessment-whole', seenAt: sentAt })
  if (unmet.length === 0) return [whole]
  const unmetLine = say('to-mend', { key: 'membership.line-assessment-unmet', values: named(unmet), href })
  return [whole, { ...unmetLine, name: 'unmet' }]
}

function pages({ hoster, pages }: Checked, about: (name: string) => Say): Line[] {
  const href = paths.diagnosis.href({ slug: hoster.slug })
  return (['terms', 'legal-notice'] as const).map((check) => {
    const found = pages.find((page) => page.check === check)
    const say = about(check)
    if (!found || found.result === null || found.result === 'not-checkable' || found.result === 'nothing')
      return say('unseen', { key: `membership.line-${check}-unseen`, href })
    const seenAt = found.checkedAt
    return found.result === 'seen' || found.result === 'told'
      ? say('fine', { key: `membership.line-${check}-seen`, seenAt })
      : say('to-mend', { key: `membership.line-${check}-not-found`, href, seenAt })
  })
}

const people = ({ dossier: { people, team } }: Checked, say: Say): Line =>
  people === '' && team.length === 0
    ? say('to-mend', { key: 'membership.line-people-none' }, true)
    : say('fine', { key: 'membership.line-people' })

function consent({ dossier: { team } }: Checked, say: Say): Line {
  const without = team.filter((member) => member.consent === '').map(({ name }) => name)
  if (team.length === 0) return say('fine', { key: 'membership.line-consent-nobody' })
  return without.length === 0
    ? say('fine', { key: 'membership.line-consent', values: { count: team.length } })
    : say('to-mend', { key: 'membership.line-consent-missing', values: { names: without.join(', ') } }, true)
}

const contact = ({ dossier }: Checked, say: Say): Line =>
  dossier.contact === ''
    ? say('to-mend', { key: 'membership.line-contact-none' })
    : say('fine', { key: 'membership.line-contact' })

const written = (text: string, name: 'reasons' | 'users', say: Say): Line =>
  text === ''
    ? say('to-mend', { key: `membership.line-${name}-none` }, true)
    : say('fine', { key: `membership.line-${name}` })

const prices = ({ dossier }: Checked, say: Say): Line =>
  dossier.prices === ''
    ? say('to-mend', { key: 'membership.line-prices-none' })
    : say('fine', { key: 'membership.line-prices' })
