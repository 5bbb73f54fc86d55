import type { Child } from 'hono/jsx'
import { Radios } from '../../../ui/choices.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { TextArea } from '../../../ui/field.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SendButton } from '../../../ui/send-button.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { SubjectLink } from '../../../ui/subject.tsx'
import type { View } from '../../../ui/view.ts'
import type { Subject, SubjectShown } from '../../journal/index.ts'
import { wordsOfText } from '../hideable-words.ts'
import { hideableTexts, isRestrictable, reasonLength } from '../restriction.ts'
import { underRestrictions } from './trail.ts'

interface Props {
  view: View
  subject: Subject
  shown: SubjectShown
  form: FilledForm
}

/** Freezes a page or hides one of its texts, with a reason that everybody reads. */
export function RestrictPage({ view, subject, shown, form }: Props) {
  const { t, to } = view
  const title = t('moderation.restrict-title')
  const about = <SubjectLink view={view} shown={shown} />
  return (
    <Shell view={view} title={title} wrong={form.errors.length > 0} trail={underRestrictions(view)}>
      <PageHead title={title} lead={t.rich<Child>('moderation.restrict-about', { about })} />
      <div class="wrap aside end">
        <div class="stack">
          <ErrorSummary view={view} form={form} order={['what', 'reason']} />
          <form method="post" action={to(view.address)} novalidate>
            <Radios
              view={view}
              form={form}
              name="what"
              label={t('moderation.field-what')}
              choices={choicesFor(view, subject.kind)}
            />
            <TextArea
              view={view}
              form={form}
              name="reason"
              label={t('moderation.field-reason')}
              hint={t('moderation.field-reason-hint', reasonLength)}
            />
            <SendButton>{t('moderation.restrict')}</SendButton>
          </form>
        </div>
        <WhatHappens view={view} />
      </div>
    </Shell>
  )
}

function choicesFor({ t }: View, kind: string) {
  const texts = isRestrictable(kind) ? hideableTexts[kind] : []
  const isOfRegister = kind === 'hoster' || kind === 'service'
  const note = t(isOfRegister ? 'moderation.what-freeze-note' : 'moderation.what-freeze-note-elsewhere')
  const freeze = { value: 'freeze', label: t('moderation.what-freeze'), note }
  const hides = texts.map((value) => ({
    value,
    label: t('moderation.what-hide', { text: t(wordsOfText(value)) }),
  }))
  return [freeze, ...hides]
}

const WhatHappens = ({ view: { t } }: { view: View }) => (
  <section aria-labelledby="what-happens">
    <h2 id="what-happens">{t('moderation.happens-title')}</h2>
    <ol>
      <li>{t('moderation.happens-shown')}</li>
      <li>{t('moderation.happens-journal')}</li>
      <li>{t('moderation.happens-answer')}</li>
      <li>{t('moderation.happens-lift')}</li>
    </ol>
  </section>
)
