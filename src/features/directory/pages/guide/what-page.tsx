import { Checkboxes, type Choice } from '../../../../ui/choices.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Kind } from '../../../hosters/index.ts'
import type { KindsOffered } from '../../guide/kinds-offered.ts'
import { GuideFrame, type GuideProps } from '../guide-page.tsx'
import { nameOfKind } from '../parts/kind-names.ts'
import { QuestionForm } from './question-form.tsx'

/** The second question: several needs, in words that need no other. */
export function WhatPage({ offered, ...props }: GuideProps & { offered: KindsOffered }) {
  const { view, answers } = props
  const { t } = view
  const form = { values: { offers: answers.needs }, errors: [] }
  return (
    <GuideFrame {...props} step="what" title={t('directory.guide-what-title')} lead={t('directory.guide-what-lead')}>
      <QuestionForm view={view} answers={answers} step="what">
        {offered.usual.length > 0 && (
          <Checkboxes
            view={view}
            form={form}
            name="offers"
            label={t('directory.guide-what-usual')}
            choices={offered.usual.map((kind) => drawn(view, kind))}
          />
        )}
        <h2>{t('directory.guide-what-others')}</h2>
        {offered.others.map(({ family, kinds }) => (
          <details class="folded" open={kinds.some(({ slug }) => answers.needs.includes(slug))}>
            <summary>{nameOfKind(view, family)}</summary>
            <Checkboxes
              view={view}
              form={form}
              name="offers"
              id={`need-${family.slug}`}
              label={<span class="hidden">{nameOfKind(view, family)}</span>}
              choices={kinds.map((kind) => ({ value: kind.slug, label: nameOfKind(view, kind), icon: kind.icon }))}
            />
          </details>
        ))}
      </QuestionForm>
    </GuideFrame>
  )
}

const drawn = (view: View, kind: Kind): Choice => ({
  value: kind.slug,
  label: nameOfKind(view, kind),
  note: kind.sentence[view.language] ?? kind.sentence.fr,
  icon: kind.icon,
})
