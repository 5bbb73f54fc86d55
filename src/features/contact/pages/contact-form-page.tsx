import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import type { Asked } from '../asked.ts'
import { coordination } from '../contact.ts'
import { fieldOrder } from '../form.ts'
import { ContactForm } from './contact-form.tsx'
import { Hindered, nameOf } from './recipients.tsx'

interface Props extends Asked {
  view: View
  form: FilledForm
  /** Whether mails leave by a mail server. */
  mailLeaves: boolean
}

/** Says to whom a message goes before it is written, and what becomes of it before it is sent. */
export function ContactFormPage(props: Props) {
  const { view, choices, about, form, isCut } = props
  const { t } = view
  const open = choices.filter(({ hindrance }) => hindrance === null)
  const [first] = open.length > 0 ? open : choices
  const titled = { count: Math.max(open.length, 1), name: first ? nameOf(view, first) : '' }
  const isOpen = open.length > 0 || form.errors.length > 0
  return (
    <Shell view={view} title={t('contact.form-title', titled)} wrong={form.errors.length > 0} alternates={false}>
      <PageHead
        title={t.rich<Child>('contact.form-title', { ...titled, name: <bdi>{titled.name}</bdi> })}
        lead={isOpen && t('contact.form-lead')}
      />
      <div class="wrap aside end">
        <div class="stack">
          <ErrorSummary view={view} form={form} order={choices.length > 0 ? fieldOrder : fieldOrder.slice(1)} />
          {isCut && <Notice title={t('contact.first-three')} />}
          <Hindered view={view} choices={choices} />
          {about.words && <p>{t.rich<Child>('contact.about', { about: <bdi>{about.words}</bdi> })}</p>}
          {isOpen && <ContactForm {...props} />}
        </div>
        <div class="stack">
          {isOpen && <WhatHappens view={view} />}
          {first?.value !== coordination && (
            <p class="small soft">{t.rich<Child>('contact.instead-coordination', { link: toCoordination(view) })}</p>
          )}
        </div>
      </div>
    </Shell>
  )
}

const toCoordination = (view: View) => (words: Child) => (
  <a href={view.to(paths.contact.href({}, { to: [coordination] }))}>{words}</a>
)

const WhatHappens = ({ view: { t } }: { view: View }) => (
  <section aria-labelledby="what-happens">
    <h2 id="what-happens">{t('contact.happens-title')}</h2>
    <ol>
      <li>{t('contact.happens-link')}</li>
      <li>{t('contact.happens-sent')}</li>
      <li>{t('contact.happens-question')}</li>
      <li>{t('contact.happens-erased')}</li>
    </ol>
  </section>
)
