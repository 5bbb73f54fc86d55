import { paths } from '../../../paths.ts'
import { Markdown } from '../../../ui/markdown.tsx'
import type { View } from '../../../ui/view.ts'
import { wishedMinutes } from '../meeting.ts'
import { placeOf } from '../motion.ts'
import type { MeetingShown } from '../shown.ts'
import { VotesAt } from './votes-at.tsx'
import { WithdrawnPart } from './withdrawn-part.tsx'

type Props = { view: View } & Pick<
  MeetingShown,
  'meeting' | 'points' | 'withdrawn' | 'taken' | 'votes' | 'mayPropose' | 'mayPutToVote'
>

/** The points in their order: what is to be said, and once it was, what was said and decided. */
export function AgendaPart({ view, meeting, points, withdrawn, taken, votes, mayPropose, mayPutToVote }: Props) {
  const { t, to } = view
  const wished = wishedMinutes(points)
  return (
    <section class="stack" aria-labelledby="agenda">
      <h2 id="agenda">{t(meeting.publishedAt === null ? 'meetings.agenda' : 'meetings.minutes')}</h2>
      {points.length === 0 && <p class="soft">{t('meetings.no-point-yet')}</p>}
      {wished > 0 && meeting.publishedAt === null && (
        <p class="small soft">{t('meetings.wished', { wished, minutes: meeting.minutes })}</p>
      )}
      {points.length > 0 && (
        <ol class="rows">
          {points.map((point) => (
            <li id={`point-${point.id}`}>
              <PointOf
                {...{ view, meeting, point, votes, mayPutToVote }}
                taken={taken.filter(({ pointId }) => pointId === point.id)}
              />
            </li>
          ))}
        </ol>
      )}
      {mayPropose && (
        <p>
          <a class="button outline" href={to(paths.meetingPointAdd.href({ slug: meeting.slug }))}>
            {t('meetings.propose')}
          </a>
        </p>
      )}
      {withdrawn.length > 0 && <WithdrawnPart view={view} meeting={meeting} withdrawn={withdrawn} />}
    </section>
  )
}

interface PointProps extends Pick<Props, 'view' | 'meeting' | 'taken' | 'votes' | 'mayPutToVote'> {
  point: MeetingShown['points'][number]
}

function PointOf({ view, meeting, point, taken, votes, mayPutToVote }: PointProps) {
  const { t, to } = view
  const { slug } = meeting
  const { id, title, text, language, presenter, minutesWished, report, reportLanguage, isTheirs } = point
  return (
    <div class="stack">
      <h3 lang={language} dir="auto">
        {title}
      </h3>
      {(presenter !== null || minutesWished !== null) && (
        <p class="row small soft">
          {presenter !== null && <bdi>{presenter}</bdi>}
          {minutesWished !== null && <span>{t('meetings.minutes-wished', { count: minutesWished })}</span>}
        </p>
      )}
      {text !== null && <Markdown text={text} language={language} ofStranger under={3} />}
      {report !== null && (
        <div class="stack">
          <h4>{t('meetings.said')}</h4>
          <Markdown text={report} language={reportLanguage ?? language} under={4} />
        </div>
      )}
      {taken.map((decision) => (
        <div class="notice good" id={`decision-${decision.id}`}>
          <p class="title">{t('meetings.decided')}</p>
          <p lang={decision.language} dir="auto">
            {decision.text}
          </p>
          <VotesAt view={view} votes={votes} at={placeOf(meeting, 'decision', decision.id)} named={decision} />
        </div>
      ))}
      <VotesAt view={view} votes={votes} at={placeOf(meeting, 'point', id)} />
      {(isTheirs || mayPutToVote) && (
        <p class="row small">
          {isTheirs && <a href={to(paths.meetingPoint.href({ slug, id }))}>{t('meetings.edit-point')}</a>}
          {mayPutToVote && (
            <a href={to(paths.newDecision.href({}, { from: placeOf(meeting, 'point', id) }))} rel="nofollow">
              {t('meetings.put-to-vote')}
            </a>
          )}
        </p>
      )}
    </div>
  )
}
