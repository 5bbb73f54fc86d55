import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { dayOf } from '../../../ui/day-of.ts'
import { Markdown } from '../../../ui/markdown.tsx'
import type { View } from '../../../ui/view.ts'
import { Restricted } from '../../moderation/index.ts'
import { type Answer, addressed, anchorOf, isEditable, type Topic } from '../topic.ts'
import { WhoseWords } from './author-line.tsx'

/** Who reads, as far as that changes what they may do. */
export interface Reader {
  personId: string
  isCoordination: boolean
}

interface Props {
  view: View
  topic: Topic
  answer: Answer
  reader: Reader | null
}

/** One text of a topic under a heading of its own, with its permanent link and what one may do with it. */
export function AnswerPart({ view, topic, answer, reader }: Props) {
  const { t, format, collective } = view
  const { number, at, editedAt, language } = answer
  const when = (instant: string) => format.instant(instant, collective.timeZone)
  const anchor = anchorOf(answer)
  // The answers stand under a heading that counts them.
  const Heading = number === 0 ? 'h2' : 'h3'
  const written = answer.text !== null && !answer.hidden
  return (
    <article class="answer" id={anchor} aria-labelledby={`${anchor}-by`} tabindex={-1}>
      <Heading id={`${anchor}-by`}>
        <WhoseWords view={view} answer={answer} />
      </Heading>
      <p class="meta">
        <a href={view.to(hrefOf(topic, answer))} aria-label={permalinkOf(view, number, when(at))}>
          <time datetime={at}>{when(at)}</time>
        </a>
        {written && editedAt !== null && <span>{t('discussions.edited', { when: when(editedAt) })}</span>}
        {written && language !== view.language && (
          <span>{t('discussions.in-language', { language: format.languageName(language) })}</span>
        )}
      </p>
      <AnswerText view={view} answer={answer} under={number === 0 ? 2 : 3} />
      <Doings view={view} topic={topic} answer={answer} reader={reader} />
    </article>
  )
}

const placeOf = (topic: Topic, { number }: Answer) => ({ slug: addressed(topic), number: String(number) })
const hrefOf = (topic: Topic, answer: Answer) => paths.discussionAnswer.href(placeOf(topic, answer))

const permalinkOf = ({ t }: View, number: number, when: string) =>
  number === 0 ? t('discussions.permalink-beginning', { when }) : t('discussions.permalink', { when, number })

/** Its text, or why there is none. */
export function AnswerText({ view, answer, under }: { view: View; answer: Answer; under: number }) {
  const { text, language, hidden, erasedAt } = answer
  if (hidden) return <Restricted view={view} restriction={hidden} />
  if (text === null)
    return <p class="soft">{view.t('discussions.erased', { date: dayOf(view, erasedAt ?? answer.at) })}</p>
  return <Markdown text={text} language={language} ofStranger under={under} />
}

function Doings({ view, topic, answer, reader }: Props) {
  const { t, to, now } = view
  const { number, text, hidden } = answer
  if (text === null) return null
  const place = placeOf(topic, answer)
  const about = hrefOf(topic, answer)
  const isOwn = reader !== null && reader.personId === answer.byPersonId
  const isFirst = number === 0
  const links: [href: string, words: string, whole: string][] = []
  if (isOwn && !hidden && !topic.closed && isEditable(answer, now))
    links.push([
      paths.discussionAnswerEdit.href(place),
      t('discussions.edit'),
      isFirst ? t('discussions.edit-beginning') : t('discussions.edit-which', { number }),
    ])
  if (isOwn)
    links.push([
      paths.discussionAnswerErasure.href(place),
      t('discussions.erase'),
      isFirst ? t('discussions.erase-beginning') : t('discussions.erase-which', { number }),
    ])
  if (!isOwn && !hidden)
    links.push([
      paths.report.href({}, { about }),
      t('discussions.report'),
      isFirst ? t('discussions.report-beginning') : t('discussions.report-which', { number }),
    ])
  if (reader?.isCoordination && !hidden)
    links.push([
      paths.coordinationRestrictionAdd.href({}, { about }),
      t('discussions.hide'),
      isFirst ? t('discussions.hide-beginning') : t('discussions.hide-which', { number }),
    ])
  const doings: Child[] = links.map(([href, words, whole]) => (
    <a href={to(href)} rel="nofollow" aria-label={whole}>
      {words}
    </a>
  ))
  return doings.length > 0 && <p class="meta no-print">{doings}</p>
}
