import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { ExternalLink } from '../../../../ui/external-link.tsx'
import { TranslatedText } from '../../../../ui/translated-text.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Service, Software } from '../../../hosters/index.ts'
import type { ShownService } from '../../shown.ts'
import { factsOf, type NamedFact } from './fact.ts'
import { nameOfKind } from './kind-names.ts'
import { figuresLinks, linkTo } from './links.tsx'

/** The program behind a service: what the hoster says of it, else what our catalogue knows. */
export function factsOfProgram(view: View, { service, facts, program, kinds }: ShownService): NamedFact[] {
  const { t, to } = view
  const fact = factsOf(view, service.provenances)
  const stated = service.facts.software
  const ours = { source: t('directory.from-catalogue'), url: null, date: null }
  const unless = (isStated: unknown) => (isStated ? undefined : ours)
  const kindLinks = facts.kinds.map((slug) => {
    const kind = kinds.find((each) => each.slug === slug)
    // One that the catalogue does not know is shown as the hoster names it.
    return kind ? <a href={to(paths.kind.href({ slug }))}>{nameOfKind(view, kind)}</a> : <bdi>{slug}</bdi>
  })
  return [
    fact('directory.fact-kinds', joined(kindLinks), 'kinds', unless(service.facts.kinds.length > 0)),
    fact('directory.fact-software', softwareName(view, service, program), 'software'),
    fact('directory.fact-free', program && freedom(view, program), 'software', ours),
    fact('directory.fact-license', facts.software?.license, 'software', unless(stated?.license)),
    fact(
      'directory.fact-source-code',
      linkTo(view, facts.software?.source ?? null),
      'software',
      unless(stated?.source),
    ),
    fact(
      'directory.fact-software-site',
      linkTo(view, facts.software?.website ?? null),
      'software',
      unless(stated?.website),
    ),
    fact(
      'directory.fact-modules',
      stated && stated.modules.length > 0 ? <bdi>{stated.modules.join(', ')}</bdi> : null,
      'software',
    ),
  ]
}

/** What else a hoster says of a service. */
export function factsOfService(view: View, { service, facts, hidden }: ShownService): NamedFact[] {
  const { t, format } = view
  const fact = factsOf(view, service.provenances, hidden)
  const audiences = facts.audiences.map((audience) => t(`directory.for-${audience}`))
  const shared = facts.shared === null ? null : t(facts.shared ? 'directory.shared-yes' : 'directory.shared-no')
  return [
    fact('directory.fact-audiences', audiences.length > 0 ? format.list(audiences) : null, 'audiences'),
    fact('directory.fact-languages', languageNames(view, facts.languages), 'languages'),
    fact('directory.fact-terms', linkTo(view, facts.termsUrl), 'terms'),
    fact('directory.fact-user-guide', linkTo(view, facts.userGuideUrl), 'userGuide'),
    fact('directory.fact-support', facts.support && <TranslatedText view={view} text={facts.support} />, 'support'),
    fact('directory.fact-contact-page', linkTo(view, facts.contactUrl), 'contact'),
    fact('directory.fact-shared', shared, 'shared'),
    fact('directory.fact-technical-guide', linkTo(view, facts.technicalGuideUrl), 'technicalGuide'),
    fact('directory.fact-starts', facts.startsOn && format.date(facts.startsOn), 'startsOn'),
    ...(facts.endsOn ? [fact('directory.fact-ends', format.date(facts.endsOn), 'endsOn')] : []),
    ...(facts.figuresAt.length > 0
      ? [fact('directory.fact-figures', figuresLinks(view, facts.figuresAt), 'figuresAt')]
      : []),
  ]
}

function softwareName({ t, to }: View, { facts: { software } }: Service, program: Software | undefined): Child {
  if (software === null) return null
  const { name, version } = software
  const words = version ? t('directory.software-version', { name, version }) : name
  if (program === undefined) return <bdi>{words}</bdi>
  return (
    <a href={to(paths.software.href({ slug: program.slug }))}>
      <bdi>{words}</bdi>
    </a>
  )
}

const freedom = ({ t }: View, { free }: Software): Child =>
  free === null ? t('directory.free-unknown') : t(free ? 'directory.free-yes' : 'directory.free-no')

function languageNames({ format }: View, codes: string[]): string | null {
  return codes.length > 0 ? format.list(codes.map(format.languageName)) : null
}

function joined(parts: Child[]): Child {
  if (parts.length === 0) return null
  return (
    <>
      {parts.map((part, index) => (
        <>
          {index > 0 && ', '}
          {part}
        </>
      ))}
    </>
  )
}

/** Where a service is used, or at least presented. */
export const addressLink = (view: View, { facts }: ShownService): Child => {
  const href = facts.url ?? facts.pageUrl
  return href && <ExternalLink view={view} href={href} />
}
