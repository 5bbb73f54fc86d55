import { choice, choices, plain, text, translated } from './shapes.ts'

const sameWord = <const W extends string>(...words: W[]) =>
  // Each word leads to itself, which `Object.fromEntries` cannot tell.
  Object.fromEntries(words.map((word) => [word, word])) as { [word in W]: word }

export const statusLevels = ['OK', 'WARNING', 'ALERT', 'ERROR', 'OVER', 'VOID'] as const
export const installTypes = [
  ...(['DISTRIBUTION', 'PROVIDER', 'PACKAGE', 'TOOLING'] as const),
  ...(['CLONEREPO', 'ARCHIVE', 'SOURCES', 'CONTAINER'] as const),
] as const

/** The protocol's keys of a service, with the program and the machine behind it. */
export const serviceKeys = [
  text('service.name', 'mandatory', 200),
  plain('service.website', 'mandatory', 'address'),
  translated('service.description', 'recommended', 5000),
  plain('service.logo', 'recommended', 'reference'),
  plain('service.legal.url', 'recommended', 'address'),
  plain('service.guide.user', 'recommended', 'address'),
  plain('service.guide.technical', 'recommended', 'address'),
  plain('service.contact.url', 'optional', 'address'),
  plain('service.contact.email', 'optional', 'mail'),
  plain('service.startdate', 'recommended', 'date'),
  plain('service.enddate', 'optional', 'date'),
  choice('service.status.level', 'mandatory', sameWord(...statusLevels)),
  text('service.status.description', 'optional'),
  choices('service.registration', 'mandatory', { None: 'none', Free: 'free', Member: 'member', Client: 'client' }),
  choice('service.registration.load', 'recommended', { OPEN: true, FULL: false }),
  choice('service.install.type', 'mandatory', sameWord(...installTypes)),
  text('software.name', 'mandatory', 200),
  plain('software.license.name', 'mandatory', 'license'),
  plain('software.license.url', 'mandatory', 'address'),
  plain('software.website', 'recommended', 'address'),
  plain('software.source.url', 'recommended', 'address'),
  text('software.version', 'recommended', 100),
  plain('software.modules', 'optional', 'items'),
  text('host.name', 'mandatory', 200),
  text('host.country.name', 'recommended', 100),
  plain('host.country.code', 'recommended', 'country'),
  text('host.description', 'optional'),
  text('host.provider.hypervisor', 'optional', 200),
  choice('host.server.type', 'mandatory', {
    NANO: 'nano',
    PHYSICAL: 'physical',
    VIRTUAL: 'virtual',
    SHARED: 'shared',
    CLOUD: 'cloud',
  }),
  choice('host.provider.type', 'mandatory', {
    HOME: 'home',
    HOSTEDBAY: 'hosted-bay',
    HOSTEDSERVER: 'hosted-server',
    OUTSOURCED: 'outsourced',
  }),
  text('host.server.distribution', 'recommended', 200),
] as const
