import type { Child } from 'hono/jsx'
import { dayOf } from '../../../ui/day-of.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { expiryOf, type Letter } from '../contact.ts'
import type { Choice } from '../recipients.ts'
import { Hindered, RecipientList } from './recipients.tsx'

interface Props {
  view: View
  letter: Letter
  choices: Choice[]
  form: FilledForm
}

/** Where the mailed link leads: the message, to whom it goes, and one button. */
export function ConfirmationPage({ view, letter, choices, form }: Props) {
  const { t } = view
  const open = choices.filter(({ hindrance }) => hindrance === null)
  const until = dayOf(view, expiryOf(letter))
  return (
    <Shell view={view} title={t('contact.confirm-title')} wrong={form.errors.length > 0} alternates={false}>
      <PageHead title={t('contact.confirm-title')} lead={t('contact.confirm-lead')} />
      <div class="wrap stack">
        <ErrorSummary view={view} form={form} order={[]} />
        <Hindered view={view} choices={choices} />
        {open.length === 0 && <Notice kind="bad" title={t('contact.nobody-left')} />}
        <Written view={view} letter={letter} />
        {open.length > 0 && (
          <>
            <h2>{t('contact.field-to')}</h2>
            <RecipientList view={view} choices={open} />
            <form method="post" action={view.to(view.address)}>
              <div class="form-actions">
                <button class="button" type="submit">
                  {t('contact.confirm-send')}
                </button>
                <span class="small soft">{t('contact.confirm-until', { date: until })}</span>
              </div>
            </form>
          </>
        )}
      </div>
    </Shell>
  )
}

function Written({ view: { t }, letter: { message, about, email, name } }: Pick<Props, 'view' | 'letter'>) {
  const paragraphs = message.split(/\n{2,}/)
  return (
    <>
      <h2>{t('contact.field-message')}</h2>
      {about && <p>{t.rich<Child>('contact.about', { about: <bdi>{about}</bdi> })}</p>}
      <blockquote class="prose" dir="auto">
        {paragraphs.map((paragraph) => (
          <p>{withBreaks(paragraph)}</p>
        ))}
      </blockquote>
      <p>
        {name && t.rich<Child>('contact.confirm-signed', { name: <bdi>{name}</bdi> })}{' '}
        {t.rich<Child>('contact.confirm-reply', { email: <bdi>{email}</bdi> })}
      </p>
    </>
  )
}

const withBreaks = (paragraph: string): Child[] =>
  paragraph.split('\n').flatMap((line, index) => (index === 0 ? [line] : [<br />, line]))
