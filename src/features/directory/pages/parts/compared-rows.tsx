import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import type { Key, Translated } from '../../../../platform/i18n/index.ts'
import type { Source } from '../../../../ui/source-note.tsx'
import { TranslatedText } from '../../../../ui/translated-text.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Column } from '../../compared.ts'
import type { ShownHoster } from '../../shown.ts'
import { answersOf } from './answers.tsx'
import { factsOf, type NamedFact } from './fact.ts'
import { factsBehind, factsOfHelp, factsToReach } from './hoster-facts.tsx'
import { MeetingPlaces } from './meeting-places.tsx'
import { Periods } from './membership.tsx'
import { addressLink, factsOfProgram, factsOfService } from './service-facts.tsx'

interface Row {
  label: string
  cells: { value: Child; source?: Source | null }[]
}

/** The facts of all columns row by row; what nobody says of any of them is told apart. */
export function rowsOf(view: View, columns: Column[]): { rows: Row[]; unsaid: NamedFact[] } {
  const facts = columns.map((column) => factsOfColumn(view, column))
  const labels = [...new Set(facts.flatMap((each) => each.map(({ label }) => label)))]
  const rows = labels.map((label) => ({
    label,
    cells: facts.map((each) => each.find((fact) => fact.label === label) ?? { label, value: null }),
  }))
  // What a visitor asks first stands there even when nobody answers.
  const stands = ({ cells }: Row) => cells.some((cell) => cell.value !== null || 'sign' in cell)
  return {
    rows: rows.filter(stands),
    unsaid: rows.filter((row) => !stands(row)).map(({ label }) => ({ label, value: null })),
  }
}

/** What weighs in a choice; the rest stands on the page of each. */
function factsOfColumn(view: View, { shown, offered }: Column): NamedFact[] {
  if (offered === null) return factsOfHoster(view, shown)
  const fact = factsOf(view, offered.service.provenances)
  return [
    ...answersOf(view, shown, offered),
    fact('directory.fact-address', addressLink(view, offered), 'url'),
    ...without(view, [...factsOfProgram(view, offered), ...factsOfService(view, offered)], beside.service),
  ]
}

function factsOfHoster(view: View, shown: ShownHoster): NamedFact[] {
  const { hoster, services } = shown
  const { description, places } = hoster.facts
  const fact = factsOf(view, hoster.provenances)
  const known = (label: Key, value: Child): NamedFact => ({ label: view.t(label), value: value || null })
  return [
    known('directory.fact-membership', hoster.periods.length > 0 && <Periods view={view} shown={shown} />),
    fact(
      'directory.fact-description',
      hasText(description) && <TranslatedText view={view} text={description} />,
      'description',
    ),
    known('directory.fact-place', places.length > 0 && <MeetingPlaces view={view} shown={shown} />),
    known('directory.fact-services', services.length > 0 && <ServiceNames view={view} shown={shown} />),
    ...without(
      view,
      [...factsBehind(view, shown), ...factsOfHelp(view, shown), ...factsToReach(view, shown)],
      beside.hoster,
    ),
  ]
}

const beside = {
  service: [
    'directory.fact-source-code',
    'directory.fact-software-site',
    'directory.fact-modules',
    'directory.fact-contact-page',
    'directory.fact-technical-guide',
  ],
  hoster: [
    'directory.fact-activity',
    'directory.fact-status-page',
    'directory.fact-user-guide',
    'directory.fact-technical-guide',
    'directory.fact-contact-page',
    'directory.fact-social',
    'directory.fact-chat',
    'directory.fact-funding',
  ],
} as const satisfies Record<string, Key[]>

function without({ t }: View, facts: NamedFact[], left: readonly Key[]): NamedFact[] {
  const labels = new Set(left.map((key) => t(key)))
  return facts.filter(({ label }) => !labels.has(label))
}

const hasText = (text: Translated) => Object.keys(text).length > 0

const ServiceNames = ({ view, shown: { hoster, services } }: { view: View; shown: ShownHoster }) => (
  <ul>
    {services.map(({ service, facts }) => (
      <li>
        <a href={view.to(paths.service.href({ hoster: hoster.slug, service: service.slug }))}>
          <bdi>{facts.name}</bdi>
        </a>
      </li>
    ))}
  </ul>
)
