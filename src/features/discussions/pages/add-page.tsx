import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { TextField } from '../../../ui/field.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SendButton } from '../../../ui/send-button.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import type { About } from '../discussed.ts'
import { editableMinutes, titleLength } from '../topic.ts'
import { AboutLine } from './about-link.tsx'
import { underDiscussions } from './trail.ts'
import { type Writer, WritingFields } from './writing-fields.tsx'

interface Props {
  view: View
  about: About & { address: string }
  form: FilledForm
  writer: Writer
}

/** Begins a topic about one page. */
export function AddPage({ view, about, form, writer }: Props) {
  const { t, to } = view
  const title = t('discussions.add-title')
  const action = to(paths.discussionAdd.href({}, { about: about.address }))
  return (
    <Shell view={view} title={title} wrong={form.errors.length > 0} trail={underDiscussions(view)}>
      <PageHead title={title} lead={<AboutLine view={view} about={about} />} />
      <div class="wrap aside end">
        <div class="stack">
          <ErrorSummary view={view} form={form} order={['title', 'text', 'language', 'as']} />
          <form method="post" action={action} novalidate>
            <TitleField view={view} form={form} />
            <WritingFields view={view} form={form} writer={writer} />
            <SendButton>{t('discussions.publish')}</SendButton>
          </form>
        </div>
        <WhatHappens view={view} />
      </div>
    </Shell>
  )
}

export const TitleField = ({ view, form }: { view: View; form: FilledForm }) => (
  <TextField
    view={view}
    form={form}
    name="title"
    label={view.t('discussions.field-title')}
    hint={view.t('discussions.field-title-hint', titleLength)}
  />
)

function WhatHappens({ view: { t } }: { view: View }) {
  const steps: Child[] = [
    t('discussions.step-public'),
    t('discussions.step-edit', { minutes: editableMinutes }),
    t('discussions.step-followed'),
    t('discussions.step-hidden'),
  ]
  return (
    <section aria-labelledby="what-happens">
      <h2 id="what-happens">{t('discussions.what-happens')}</h2>
      <ol>
        {steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
    </section>
  )
}
