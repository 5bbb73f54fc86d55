import { type DescriptionDraft, most } from './description-draft.ts'
import { textsAt } from './fields/field.ts'
import type { FieldGroup } from './fields/group.tsx'
import { type OrganizationStep, organizationSteps } from './organization-steps.ts'
import { machineFields, type ServicePage, servicePages } from './service-pages.ts'
import type { PartPlace } from './take-part.ts'

/** What the hoster says of itself on one step. */
export const organizationPlace = (step: OrganizationStep): PartPlace => {
  const groups: readonly FieldGroup[] = organizationSteps[step]
  return {
    groups,
    part: ({ organization }) => ({ groups, statements: organization, serviceId: null }),
    put: (draft, organization) => ({ ...draft, organization }),
  }
}

/** What is said of one service on one of its pages. */
export const servicePlace = (id: string, page: ServicePage): PartPlace => {
  const groups: readonly FieldGroup[] = servicePages[page]
  return {
    groups,
    part(draft) {
      const service = draft.services.find((each) => each.id === id)
      return service && { groups, statements: service.statements, serviceId: id }
    },
    put: (draft, statements) => ({
      ...draft,
      services: draft.services.map((each) => (each.id === id ? { ...each, statements } : each)),
    }),
  }
}

/** A machine, and the services that run on it: ticked on its page. */
export const machinePlace = (id: string): PartPlace => ({
  groups: machineFields,
  part(draft) {
    const machine = draft.machines.find((each) => each.id === id)
    const serviceId = servicesOn(draft, id)[0]?.id ?? ''
    return machine && { groups: machineFields, statements: machine.statements, serviceId }
  },
  put(draft, statements, typed) {
    const ticked = textsAt(typed, 'services').slice(0, most.services)
    return {
      ...draft,
      machines: draft.machines.map((each) => (each.id === id ? { ...each, statements } : each)),
      services: draft.services.map((service) => {
        if (ticked.includes(service.id)) return { ...service, machine: id }
        return service.machine === id ? { ...service, machine: null } : service
      }),
    }
  },
})

export const servicesOn = ({ services }: DescriptionDraft, machineId: string) =>
  services.filter(({ machine }) => machine === machineId)
