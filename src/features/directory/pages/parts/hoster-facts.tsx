import type { Child } from 'hono/jsx'
import { inLanguage, type Translated } from '../../../../platform/i18n/index.ts'
import { ExternalLink } from '../../../../ui/external-link.tsx'
import { TranslatedText } from '../../../../ui/translated-text.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Area, HosterFacts } from '../../../hosters/index.ts'
import { regionByCode } from '../../../places/index.ts'
import type { ShownHoster } from '../../shown.ts'
import { factsOf, type NamedFact } from './fact.ts'
import { figuresLinks, linkTo, networkLinks } from './links.tsx'

/** Who is behind a hoster, and whom it serves. */
export function factsBehind(view: View, { hoster, hidden }: ShownHoster): NamedFact[] {
  const { t, format } = view
  const { facts } = hoster
  const fact = factsOf(view, hoster.provenances, hidden)
  const audiences = facts.audiences.map((audience) => t(`directory.for-${audience}`))
  return [
    fact('directory.fact-legal', facts.legalForm && t(`directory.legal-${facts.legalForm}`), 'legalForm'),
    fact(
      'directory.fact-registration',
      facts.registrationNumber && <bdi>{facts.registrationNumber}</bdi>,
      'registrationNumber',
    ),
    fact('directory.fact-owner', ownerOf(view, facts), 'owner'),
    fact('directory.fact-founded', facts.founded && format.date(facts.founded), 'founded'),
    fact('directory.fact-activity', activityOf(view, facts), 'activity'),
    fact('directory.fact-audiences', audiences.length > 0 ? format.list(audiences) : null, 'audiences'),
    fact('directory.fact-area', facts.area && areaText(view, facts.area), 'area'),
  ]
}

/** The ways to reach it beside our own form; its mail address is never among them. */
export function factsToReach(view: View, { hoster }: ShownHoster): NamedFact[] {
  const { facts } = hoster
  const fact = factsOf(view, hoster.provenances)
  return [
    fact('directory.fact-website', linkTo(view, facts.website), 'website'),
    fact('directory.fact-contact-page', linkTo(view, facts.contactUrl), 'contact'),
    fact('directory.fact-social', networkLinks(view, facts.social), 'social'),
    fact('directory.fact-chat', networkLinks(view, facts.chat), 'chat'),
    fact('directory.fact-funding', networkLinks(view, facts.funding), 'funding'),
  ]
}

/** How it helps, and what it lets one check. */
export function factsOfHelp(view: View, { hoster, hidden }: ShownHoster): NamedFact[] {
  const { facts } = hoster
  const fact = factsOf(view, hoster.provenances, hidden)
  return [
    fact('directory.fact-channels', words(view, facts.support.channels), 'support'),
    fact('directory.fact-hours', words(view, facts.support.hours), 'support'),
    fact('directory.fact-answers-within', words(view, facts.support.answersWithin), 'support'),
    fact('directory.fact-opens-within', words(view, facts.support.opensAccountWithin), 'support'),
    fact('directory.fact-backups', words(view, facts.backups), 'backups'),
    fact('directory.fact-agreement', linkTo(view, facts.dataAgreementUrl), 'dataAgreement'),
    fact('directory.fact-accessibility', linkTo(view, facts.accessibilityUrl), 'accessibility'),
    fact('directory.fact-status-page', linkTo(view, facts.statusPageUrl), 'statusPage'),
    fact('directory.fact-legal-page', linkTo(view, facts.legalUrl), 'legal'),
    fact('directory.fact-user-guide', linkTo(view, facts.userGuideUrl), 'userGuide'),
    fact('directory.fact-technical-guide', linkTo(view, facts.technicalGuideUrl), 'technicalGuide'),
    ...(facts.figuresAt.length > 0
      ? [fact('directory.fact-figures', figuresLinks(view, facts.figuresAt), 'figuresAt')]
      : []),
  ]
}

const words = (view: View, text: Translated | null): Child => text && <TranslatedText view={view} text={text} />

function ownerOf(view: View, { owner }: HosterFacts): Child {
  if (owner === null) return null
  const name = <bdi>{owner.name}</bdi>
  return owner.website ? (
    <ExternalLink view={view} href={owner.website}>
      {name}
    </ExternalLink>
  ) : (
    name
  )
}

function activityOf(view: View, { activity, activityNote }: HosterFacts): Child {
  if (activity === null) return activityNote && <bdi>{activityNote}</bdi>
  const word = view.t(`directory.activity-${activity}`)
  return activityNote ? (
    <>
      {word} (<bdi>{activityNote}</bdi>)
    </>
  ) : (
    word
  )
}

/** Whom it serves, by place, in words. */
export function areaText({ t, format, language }: View, area: Area): string {
  if (area.reach === 'everywhere') return t('directory.area-everywhere')
  if (area.reach === 'countries') return format.list(area.countries.map(format.country))
  if (area.reach === 'regions')
    return format.list(area.regions.map((code) => inLanguage(regionByCode(code)?.name ?? null, language)?.text ?? code))
  const distance = format.kilometres(area.kilometres)
  if (area.town === null) return t('directory.area-around-point', { distance })
  return t('directory.area-around', { town: area.town, distance })
}
