import { paths } from '../../../paths.ts'
import type { Key } from '../../../platform/i18n/index.ts'
import { organizationSteps } from './organization-steps.ts'
import { type ServicePage, servicePageNames } from './service-pages.ts'

/** The pages of the form in their order; the last one sums up. */
export const steps = ['about', 'place', 'help', 'links', 'machines', 'services', 'figures', 'summary'] as const
export type Step = (typeof steps)[number]

export const stepTitles: Record<Step, Key> = {
  about: 'drafting.step-about',
  place: 'drafting.step-place',
  help: 'drafting.step-help',
  links: 'drafting.step-links',
  machines: 'drafting.step-machines',
  services: 'drafting.step-services',
  figures: 'drafting.step-figures',
  summary: 'drafting.step-summary',
}

export const pageTitles: Record<ServicePage, Key> = {
  what: 'drafting.page-what',
  offer: 'drafting.page-offer',
  access: 'drafting.page-access',
  behind: 'drafting.page-behind',
  help: 'drafting.page-help',
  figures: 'drafting.page-figures',
}

/** Where a step of a draft stands, without language. */
export function stepHref(draft: string, step: Step, query: { saved?: string } = {}): string {
  if (step === 'machines') return paths.describeDraftMachines.href({ draft }, query)
  if (step === 'services') return paths.describeDraftServices.href({ draft }, query)
  return step === 'summary'
    ? paths.describeDraft.href({ draft }, query)
    : paths.describeDraftStep.href({ draft, step }, query)
}

export const stepAfter = (step: Step): Step => steps[steps.indexOf(step) + 1] ?? 'summary'
export const stepBefore = (step: Step): Step => steps[Math.max(0, steps.indexOf(step) - 1)] ?? 'about'

export const pageAfter = (page: ServicePage): ServicePage | undefined =>
  servicePageNames[servicePageNames.indexOf(page) + 1]
export const pageBefore = (page: ServicePage): ServicePage | undefined =>
  servicePageNames[servicePageNames.indexOf(page) - 1]

/** On which step a key of the hoster’s file is asked. */
export const stepOfKey = (key: string): Step | undefined =>
  steps.find((step) => step in organizationSteps && asks(step, key))

const asks = (step: Step, key: string) =>
  Object.entries(organizationSteps).some(
    ([name, groups]) =>
      name === step && groups.some(({ fields }) => fields.some((field) => field.controlOf(key) !== undefined)),
  )

/** The same in a list of the pages of one service. */
export const shortTitles: Record<ServicePage, Key> = {
  what: 'drafting.page-short-what',
  offer: 'drafting.page-short-offer',
  access: 'drafting.page-short-access',
  behind: 'drafting.page-short-behind',
  help: 'drafting.page-short-help',
  figures: 'drafting.page-short-figures',
}
