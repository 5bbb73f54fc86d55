import { paths } from '../../../../paths.ts'
import type { View } from '../../../../ui/view.ts'
import { typedAs } from '../../../descriptions/index.ts'
import type { CatalogueIndex } from '../../../hosters/index.ts'
import type { Opened } from '../opened.ts'
import type { FileProblems } from '../problems.ts'
import { nameIn, valueAt } from '../statements.ts'
import { stepHref } from '../step-list.ts'
import { AddOne } from './add-one.tsx'
import { DraftFrame } from './frame.tsx'
import { NextStep } from './next-step.tsx'
import { PartName } from './part-name.tsx'

interface Props {
  view: View
  opened: Opened
  catalogue: CatalogueIndex
  problems: FileProblems[]
}

/** The services of a draft, and one more. */
export function ServicesPage({ view, opened, catalogue, problems }: Props) {
  const { t } = view
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
                <PartName
                  view={view}
                  href={paths.describeDraftService.href({ draft: word, part: id, page: 'what' })}
                  name={nameIn(statements, 'service') || t('drafting.service-unnamed')}
                />
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
      <AddOne
        view={view}
        title={t('drafting.service-add')}
        button={t('drafting.service-add-button')}
        fields={[
          { name: 'name', label: t('editing.service-name') },
          {
            name: 'software',
            list: 'programs',
            label: t('editing.software-name'),
            hint: t('drafting.software-brings'),
          },
          { name: 'address', type: 'url', label: t('editing.service-url') },
        ]}
      >
        <datalist id="programs">
          {catalogue.software.map(({ name }) => (
            <option value={name} />
          ))}
        </datalist>
      </AddOne>
      <NextStep view={view} next={stepHref(word, 'figures')} back={stepHref(word, 'machines')} />
    </DraftFrame>
  )
}
