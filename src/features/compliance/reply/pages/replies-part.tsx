import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { dayOf } from '../../../../ui/day-of.ts'
import type { View } from '../../../../ui/view.ts'
import type { Hoster } from '../../../hosters/index.ts'
import { SaidText } from '../../pages/said-text.tsx'
import { mayEdit, type Reply } from '../reply.ts'

interface Props {
  view: View
  hoster: Pick<Hoster, 'slug' | 'facts'>
  findingId: string
  replies: readonly Reply[]
  /** Whether who reads acts for the hoster. */
  mayReply: boolean
}

/** What the hoster answers to a finding, and for its own people the way to answer. */
export function RepliesPart({ view, hoster, findingId, replies, mayReply }: Props) {
  const { t, to } = view
  return (
    <>
      {replies.map((reply) => (
        <div class="answer" id={`reply-${reply.id}`}>
          <ReplyHead view={view} hoster={hoster} reply={reply} />
          <SaidText view={view} text={reply.text} language={reply.language} hidden={reply.hidden} />
          {mayReply && mayEdit(reply, view.now) && (
            <p class="small">
              <a href={to(paths.replyEdit.href({ slug: hoster.slug, id: reply.id }))}>{t('compliance.reply-edit')}</a>
            </p>
          )}
        </div>
      ))}
      {mayReply && (
        <p>
          <a href={to(paths.findingReply.href({ slug: hoster.slug, id: findingId }))}>{t('compliance.reply-add')}</a>
        </p>
      )}
    </>
  )
}

/** Who answers, when; with the address of this very answer. */
export const ReplyHead = ({ view, hoster, reply }: Pick<Props, 'view' | 'hoster'> & { reply: Reply }) => (
  <p class="small soft">
    <a href={view.to(paths.reply.href({ id: reply.id }))}>
      {view.t.rich<Child>(reply.editedAt === null ? 'compliance.reply-by' : 'compliance.reply-by-edited', {
        hoster: <bdi>{hoster.facts.name}</bdi>,
        date: dayOf(view, reply.at),
      })}
    </a>
  </p>
)
