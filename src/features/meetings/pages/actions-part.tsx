import { paths } from '../../../paths.ts'
import { MarkedIf } from '../../../ui/subject.tsx'
import { Table } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'
import { isLate, type SettledFrom } from '../meeting.ts'
import type { ActionShown } from '../shown.ts'

interface Props {
  view: View
  caption: string
  actions: readonly ActionShown[]
  /** The day of the collective. */
  day: string
  /** They are of other meetings: each leads to its own. */
  linked?: boolean
  from?: SettledFrom
}

/** Who promised what, until when, and where it stands; who may says that it is done. */
export const ActionsTable = ({ view, caption, actions, day, linked = false, from = 'meeting' }: Props) => (
  <Table
    caption={caption}
    quietCaption
    stacked
    columns={[
      view.t('meetings.column-what'),
      view.t('meetings.column-who'),
      view.t('meetings.column-until'),
      view.t('meetings.column-state'),
    ]}
    rows={actions.map((action) => ({
      head: linked ? (
        <a href={view.to(`${paths.meeting.href({ slug: action.meetingSlug })}#actions`)}>
          <What action={action} />
        </a>
      ) : (
        <What action={action} />
      ),
      cells: [
        <Who view={view} action={action} />,
        action.dueOn === null ? (
          <span class="soft">{view.t('meetings.no-date')}</span>
        ) : (
          <time datetime={action.dueOn}>{view.format.date(action.dueOn)}</time>
        ),
        <StateOf view={view} action={action} day={day} from={from} />,
      ],
    }))}
  />
)

const What = ({ action: { text, language } }: { action: ActionShown }) => (
  <span lang={language} dir="auto">
    {text}
  </span>
)

function Who({ view, action: { hoster, personId, personName } }: { view: View; action: ActionShown }) {
  if (!hoster && personName === null) return view.t(personId === null ? 'meetings.nobody' : 'meetings.somebody')
  return (
    <>
      {personName !== null && <bdi>{personName}</bdi>}
      {personName !== null && hoster && ', '}
      {hoster && (
        <>
          <a href={view.to(paths.hoster.href({ slug: hoster.slug }))}>
            <bdi>{hoster.name}</bdi>
          </a>
          <MarkedIf view={view} shown={hoster} />
        </>
      )}
    </>
  )
}

type StateProps = Pick<Props, 'view' | 'day'> & { action: ActionShown; from: SettledFrom }

function StateOf({ view, action, day, from }: StateProps) {
  const { t, to } = view
  const { id, outcome, isTheirs } = action
  const state = isLate(action, day) ? (
    <strong>{t('meetings.state-late')}</strong>
  ) : (
    t(`meetings.state-${outcome ?? 'open'}`)
  )
  if (!isTheirs) return state
  const ways = outcome === null ? (['done', 'dropped'] as const) : (['open'] as const)
  return (
    <>
      {state}
      <form method="post" action={to(paths.meetingAction.href({ id }))} class="row">
        <input type="hidden" name="from" value={from} />
        {ways.map((way) => (
          <button class="button outline small" type="submit" name="outcome" value={way}>
            {t(`meetings.settle-${way}`)}
          </button>
        ))}
      </form>
    </>
  )
}
