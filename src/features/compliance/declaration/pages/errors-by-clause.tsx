import type { FieldError } from '../../../../platform/errors.ts'
import { Sign } from '../../../../ui/art/sign.tsx'
import type { View } from '../../../../ui/view.ts'

export interface ErrorOfClause extends Omit<FieldError, 'field'> {
  /** What people call the clause: `H2`. */
  label: string
  href: string
}

/** What is wrong, clause by clause, on top of the page: it takes the focus, and leads to each. */
export const ErrorsByClause = ({
  view: { t },
  title,
  errors,
}: {
  view: View
  title: string
  errors: ErrorOfClause[]
}) => (
  <div class="notice bad" role="alert" tabindex={-1} autofocus>
    <p class="title">
      <Sign name="cross" />
      <span>{title}</span>
    </p>
    <ul>
      {errors.map(({ label, href, key, values }) => (
        <li>
          <a href={href}>{t('compliance.clause-error', { label, message: t(key, values) })}</a>
        </li>
      ))}
    </ul>
  </div>
)
