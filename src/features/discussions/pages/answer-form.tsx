import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { SendButton } from '../../../ui/send-button.tsx'
import type { View } from '../../../ui/view.ts'
import type { Doing } from './topic-page.tsx'
import { WritingFields } from './writing-fields.tsx'

interface Props {
  view: View
  slug: string
  form: FilledForm
  doing: Doing | null
}

/** The form to answer, or the way to sign in. */
export function AnswerForm({ view, slug, form, doing }: Props) {
  const { t, to } = view
  return (
    <section class="stack no-print" aria-labelledby="to-answer">
      <h2 id="to-answer" tabindex={-1}>
        {t('discussions.answer-title')}
      </h2>
      {doing ? (
        <form method="post" action={to(paths.discussionAnswers.href({ slug }))} novalidate>
          <WritingFields view={view} form={form} writer={doing.writer} />
          <SendButton>{t('discussions.answer-send')}</SendButton>
        </form>
      ) : (
        <p>
          {t.rich<Child>('discussions.answer-sign-in', {
            link: (words: Child) => (
              <a href={to(paths.signIn.href({}, { next: paths.discussion.href({ slug }) }))} rel="nofollow">
                {words}
              </a>
            ),
          })}
        </p>
      )}
    </section>
  )
}
