import { paths } from '../../../../paths.ts'
import { Sign } from '../../../../ui/art/sign.tsx'
import { TextField } from '../../../../ui/field.tsx'
import { emptyForm } from '../../../../ui/filled-form.ts'
import type { View } from '../../../../ui/view.ts'
import { typedAs } from '../../../descriptions/index.ts'
import type { CatalogueIndex } from '../../../hosters/index.ts'
import type { Opened } from '../opened.ts'
import type { FileProblems } from '../problems.ts'
import { nameIn, valueAt } from '../statements.ts'
import { stepHref } from '../step-list.ts'
import { DraftFrame } from './frame.tsx'
import { NextStep } from './next-step.tsx'

interface Props {
  view: View
  opened: Opened
  catalogue: CatalogueIndex
  problems: FileProblems[]
}

/** The services of a draft, and one more. */
export function ServicesPage({ view, opened, catalogue, problems }: Props) {
  const { t, to } = view
  const { word, content } = opened
  return (
    <DraftFrame
      view={view}
      opened={opened}
      title={t('drafting.step-services')}
      step="services"
      lead={t('drafting.services-lead')}
    >
      {content.services.length > 0 && (
        <ul class="rows">
          {content.services.map(({ id, statements }) => {
            const wrong = problems.find(({ file }) => file.serviceId === id)?.wrong.length ?? 0
            return (
              <li>
                <p>
                  <a href={to(paths.describeDraftService.href({ draft: word, part: id, page: 'what' }))}>
                    <b>
                      <bdi>{nameIn(statements, 'service') || t('drafting.service-unnamed')}</bdi>
                    </b>
                  </a>
                </p>
                <p class="small soft">
                  <bdi>
                    {typedAs('software.name', valueAt(statements, 'software.name')) || t('drafting.software-unsaid')}
                  </bdi>
                </p>
                <p class="small row">{wrong > 0 && t('drafting.problems-count', { count: wrong })}</p>
              </li>
            )
          })}
        </ul>
      )}
      <section aria-labelledby="add">
        <h2 id="add">{t('drafting.service-add')}</h2>
        <form method="post" novalidate>
          <TextField
            view={view}
            form={emptyForm}
            name="name"
            optional="unsaid"
            autocomplete="off"
            label={t('editing.service-name')}
          />
          <TextField
            view={view}
            form={emptyForm}
            name="software"
            optional="unsaid"
            autocomplete="off"
            list="programs"
            label={t('editing.software-name')}
            hint={t('drafting.software-brings')}
          />
          <TextField
            view={view}
            form={emptyForm}
            name="address"
            type="url"
            optional="unsaid"
            autocomplete="off"
            label={t('editing.service-url')}
          />
          <p class="form-actions">
            <button class="button" type="submit">
              {t('drafting.service-add-button')} <Sign name="next" />
            </button>
          </p>
        </form>
        <datalist id="programs">
          {catalogue.software.map(({ name }) => (
            <option value={name} />
          ))}
        </datalist>
      </section>
      <NextStep view={view} next={stepHref(word, 'figures')} back={stepHref(word, 'machines')} />
    </DraftFrame>
  )
}
