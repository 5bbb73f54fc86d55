import { paths } from '../../../paths.ts'
import { MarkedIf } from '../../../ui/subject.tsx'
import type { View } from '../../../ui/view.ts'
import { answers, isOpen } from '../meeting.ts'
import type { MeetingShown, Named } from '../shown.ts'

type Props = { view: View; isCoordination: boolean } & Pick<MeetingShown, 'meeting' | 'answers' | 'present' | 'own'>

/** Who says that they come, hoster by hoster; who was there, once it is over. */
export function AttendancePart({ view, meeting, answers: said, present, own, isCoordination }: Props) {
  const { t } = view
  const open = isOpen(meeting, view.now)
  if (meeting.cancelledAt !== null || (!open && present.length === 0 && said.length === 0)) return null
  return (
    <section class="stack" aria-labelledby="attendance">
      <h2 id="attendance">{t(present.length > 0 ? 'meetings.present' : 'meetings.coming')}</h2>
      {open && own.length > 0 && <Own view={view} meeting={meeting} own={own} />}
      {present.length > 0 ? (
        <Hosters view={view} hosters={present} />
      ) : (
        answers.map((answer) => {
          const hosters = said.filter((each) => each.answer === answer).map(({ hoster }) => hoster)
          return hosters.length === 0 ? null : (
            <div>
              <h3>{t(`meetings.answered-${answer}`, { count: hosters.length })}</h3>
              <Hosters view={view} hosters={hosters} />
            </div>
          )
        })
      )}
      {open && isCoordination && (
        <p class="small">
          <a href={view.to(paths.coordinationActing.href())}>{t('meetings.answer-for-another')}</a>
        </p>
      )}
      {present.length === 0 && said.length === 0 && <p class="soft">{t('meetings.nobody-answered')}</p>}
    </section>
  )
}

const Hosters = ({ view, hosters }: { view: View; hosters: readonly Named[] }) => (
  <ul class="rows">
    {hosters.map((hoster) => (
      <li>
        <a href={view.to(paths.hoster.href({ slug: hoster.slug }))}>
          <bdi>{hoster.name}</bdi>
        </a>
        <MarkedIf view={view} shown={hoster} />
      </li>
    ))}
  </ul>
)

/** A button for each answer, for each hoster of who reads. */
function Own({ view, meeting: { slug }, own }: Pick<Props, 'view' | 'meeting' | 'own'>) {
  const { t, to } = view
  return (
    <>
      {own.map(({ hoster, answer: chosen, atDemand }) => (
        <form method="post" action={to(paths.meetingAttendance.href({ slug }))}>
          <input type="hidden" name="hoster" value={hoster.id} />
          <fieldset class="field">
            <legend>
              {t('meetings.will-come', { hoster: hoster.name })}
              <MarkedIf view={view} shown={hoster} />
            </legend>
            {atDemand && <p class="hint small soft">{t('meetings.answer-asked')}</p>}
            <p class="form-actions">
              {answers.map((answer) => (
                <button
                  class={answer === chosen ? 'button small' : 'button outline small'}
                  type="submit"
                  name="answer"
                  value={answer}
                  aria-pressed={answer === chosen ? 'true' : 'false'}
                >
                  {t(`meetings.answer-${answer}`)}
                </button>
              ))}
            </p>
          </fieldset>
        </form>
      ))}
    </>
  )
}
