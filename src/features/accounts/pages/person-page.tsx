import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { Checkboxes } from '../../../ui/choices.tsx'
import { dayOf } from '../../../ui/day-of.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { TextArea } from '../../../ui/field.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { SendButton } from '../../../ui/send-button.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { underCoordination } from '../../../ui/ways-up.ts'
import type { Person } from '../person.ts'
import { roles } from '../person.ts'

interface Props {
  view: View
  person: Person
  form: FilledForm
  /** Whether the reader may name people to roles, and shut this one out or let them in again. */
  may: { name: boolean; block: boolean }
  hasSecondFactor: boolean
}

/** One person as the coordination sees them: their roles, and whether they may come in. */
export function PersonPage({ view, person, form, may, hasSecondFactor }: Props) {
  const { t, to } = view
  const title = person.name ?? person.email ?? t('accounts.nameless')
  return (
    <Shell
      view={view}
      title={title}
      wrong={form.errors.length > 0}
      trail={[
        ...underCoordination(view),
        { href: to(paths.coordinationPeople.href()), label: t('accounts.people-title') },
      ]}
    >
      <PageHead title={<bdi>{title}</bdi>} lead={t('accounts.person-since', { date: dayOf(view, person.createdAt) })} />
      <div class="wrap stack">
        <ErrorSummary view={view} form={form} order={['role', 'reason']} />
        {person.email && (
          <p>
            <bdi>{person.email}</bdi>
          </p>
        )}
        {may.name && <Roles view={view} person={person} form={form} />}
        {may.name && hasSecondFactor && <SecondFactor view={view} person={person} />}
        {may.block ? (
          <Block view={view} person={person} form={form} />
        ) : (
          person.blockedFor !== null && <Blocked view={view} reason={person.blockedFor} />
        )}
      </div>
    </Shell>
  )
}

const Roles = ({ view, person, form }: Pick<Props, 'view' | 'person' | 'form'>) => (
  <form method="post" action={view.to(paths.coordinationPersonRoles.href({ id: person.id }))}>
    <Checkboxes
      view={view}
      form={{ ...form, values: { role: person.roles } }}
      name="role"
      optional="unsaid"
      label={view.t('accounts.column-roles')}
      choices={roles.map((role) => ({
        value: role,
        label: view.t(`accounts.role-${role}`),
        note: view.t(`accounts.role-may-${role}`),
      }))}
    />
    <SendButton>{view.t('accounts.save')}</SendButton>
  </form>
)

const SecondFactor = ({ view, person }: Pick<Props, 'view' | 'person'>) => (
  <details>
    <summary>{view.t('accounts.second-lost')}</summary>
    <form class="stack" method="post" action={view.to(paths.coordinationPersonSecondFactor.href({ id: person.id }))}>
      <p>{view.t('accounts.second-lost-text')}</p>
      <div class="form-actions">
        <button class="button outline" type="submit">
          {view.t('accounts.second-lost-button')}
        </button>
      </div>
    </form>
  </details>
)

function Block({ view, person, form }: Pick<Props, 'view' | 'person' | 'form'>) {
  const { t, to } = view
  const action = to(paths.coordinationPersonBlock.href({ id: person.id }))
  if (person.blockedFor !== null)
    return (
      <Blocked view={view} reason={person.blockedFor}>
        <form method="post" action={action}>
          <input type="hidden" name="unblock" value="yes" />
          <button class="button outline" type="submit">
            {t('accounts.unblock')}
          </button>
        </form>
      </Blocked>
    )
  return (
    <details open={form.errors.some(({ field }) => field === 'reason')}>
      <summary>{t('accounts.block-title')}</summary>
      <form method="post" action={action} novalidate>
        <TextArea
          view={view}
          form={form}
          name="reason"
          rows={4}
          label={t('accounts.block-reason')}
          hint={t('accounts.block-hint')}
        />
        <div class="form-actions">
          <button class="button outline" type="submit">
            {t('accounts.block-button')}
          </button>
        </div>
      </form>
    </details>
  )
}

const Blocked = ({ view, reason, children }: { view: View; reason: string; children?: Child }) => (
  <Notice kind="bad" title={view.t('accounts.is-blocked')}>
    <blockquote dir="auto">{reason}</blockquote>
    {children}
  </Notice>
)
