import { isDeepStrictEqual } from 'node:util'
import { newId } from '../../../platform/database/index.ts'
import type { StatedLine } from '../../descriptions/index.ts'
import type { DescriptionDraft, MachinePart, ServicePart } from './description-draft.ts'
import { nameIn, sectionOf } from './statements.ts'

/** Takes the machine out of a service’s lines: machines that say the same are one. */
export function withMachine(draft: DescriptionDraft, service: ServicePart): DescriptionDraft {
  const host = service.statements.filter(({ key }) => sectionOf(key) === 'host')
  if (host.length === 0) return withService(draft, service)
  const same = draft.machines.find(({ statements }) => isSame(statements, host))
  const machine: MachinePart = same ?? { id: newId(), statements: host }
  const statements = service.statements.filter((line) => !host.includes(line))
  const machines = same ? draft.machines : [...draft.machines, machine]
  return withService({ ...draft, machines }, { ...service, statements, machine: machine.id })
}

/** The draft with this service in the place of the one with its number, or after the others. */
export function withService(draft: DescriptionDraft, service: ServicePart): DescriptionDraft {
  const isThere = draft.services.some(({ id }) => id === service.id)
  const services = isThere
    ? draft.services.map((each) => (each.id === service.id ? service : each))
    : [...draft.services, service]
  return { ...draft, services }
}

const isSame = (some: StatedLine[], others: StatedLine[]) => isDeepStrictEqual(sorted(some), sorted(others))
const sorted = (lines: StatedLine[]) => lines.toSorted((a, b) => (a.key < b.key ? -1 : 1))

/** A service of which nothing is known yet. */
export const newService = (statements: StatedLine[] = []): ServicePart => ({
  id: newId(),
  statements,
  machine: null,
  registered: null,
})

/** A machine that goes leaves what it said in the files of nobody. */
export const withoutMachine = (draft: DescriptionDraft, machineId: string): DescriptionDraft => ({
  ...draft,
  machines: draft.machines.filter(({ id }) => id !== machineId),
  services: draft.services.map((service) => (service.machine === machineId ? { ...service, machine: null } : service)),
})

/** What of the register goes with it waits for a yes when the draft is published. */
export function withoutService(draft: DescriptionDraft, serviceId: string): DescriptionDraft {
  const gone = draft.services.find(({ id }) => id === serviceId)
  const name = nameIn(gone?.statements ?? [], 'service')
  const removed = gone?.registered ? [...draft.removed, { id: gone.registered.id, name }] : draft.removed
  return { ...draft, removed, services: draft.services.filter(({ id }) => id !== serviceId) }
}
