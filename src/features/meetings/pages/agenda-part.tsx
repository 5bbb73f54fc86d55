import { paths } from '../../../paths.ts'
import { Markdown } from '../../../ui/markdown.tsx'
import type { View } from '../../../ui/view.ts'
import { type Meeting, wishedMinutes } from '../meeting.ts'
import type { MeetingShown } from '../shown.ts'

type Props = { view: View } & Pick<MeetingShown, 'meeting' | 'points' | 'taken' | 'mayPropose'>

/** The points in their order: what is to be said, and once it was, what was said and decided. */
export function AgendaPart({ view, meeting, points, taken, mayPropose }: Props) {
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
                view={view}
                meeting={meeting}
                point={point}
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
    </section>
  )
}

interface PointProps {
  view: View
  meeting: Meeting
  point: MeetingShown['points'][number]
  taken: MeetingShown['taken']
}

function PointOf({ view, meeting: { slug }, point, taken }: PointProps) {
  const { t, to } = view
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
        <div class="notice good">
          <p class="title">{t('meetings.decided')}</p>
          <p lang={decision.language} dir="auto">
            {decision.text}
          </p>
          {decision.decisionSlug !== null && (
            <p>
              <a href={to(paths.decision.href({ slug: decision.decisionSlug }))}>{t('meetings.to-vote')}</a>
            </p>
          )}
        </div>
      ))}
      {isTheirs && (
        <p class="small">
          <a href={to(paths.meetingPoint.href({ slug, id }))}>{t('meetings.edit-point')}</a>
        </p>
      )}
    </div>
  )
}
