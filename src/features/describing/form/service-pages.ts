import { choice, choices, country } from './fields/choice.tsx'
import { figures } from './fields/figures.ts'
import type { FieldGroup } from './fields/group.tsx'
import { kinds } from './fields/kinds.tsx'
import { line } from './fields/line.tsx'
import { texts } from './fields/texts.tsx'
import {
  accessWord,
  audienceWord,
  installWord,
  levelWord,
  openWord,
  providerWord,
  readersWord,
  serverWord,
  sharedWord,
} from './words.ts'

/** What a hoster says of one service, one page after the other. */
export const servicePages = {
  what: [
    {
      fields: [
        line('service.name', { label: 'editing.service-name', hint: 'editing.service-name-hint' }),
        line('service.website', { label: 'editing.service-url', hint: 'editing.service-url-hint' }),
        line('software.name', { label: 'editing.software-name', hint: 'editing.software-name-hint', list: 'programs' }),
        line('software.version', { label: 'editing.software-version' }),
        line('service.logo', { label: 'drafting.logo', hint: 'drafting.logo-hint' }),
      ],
    },
  ],
  offer: [
    {
      fields: [
        kinds,
        texts('service.description', { label: 'editing.service-description', rows: 4 }),
        line('service.chatterie.page', { label: 'editing.service-page', hint: 'editing.service-page-hint' }),
        texts('service.chatterie.size', { label: 'editing.size-limit', hint: 'editing.size-limit-hint' }),
        texts('service.chatterie.retention', { label: 'editing.retention', hint: 'editing.retention-hint' }),
        choice('service.chatterie.readers', { label: 'editing.readership', word: readersWord }),
        line('service.chatterie.languages', { label: 'editing.service-languages', hint: 'drafting.languages-hint' }),
      ],
    },
  ],
  access: [
    {
      fields: [
        choices('service.registration', { label: 'editing.access', hint: 'editing.access-hint', word: accessWord }),
        choice('service.registration.load', { label: 'editing.open', word: openWord }),
        texts('service.chatterie.access.member.who', { label: 'editing.access-who' }),
        line('service.chatterie.access.member.fee', { label: 'editing.access-fee', hint: 'drafting.price-hint' }),
        line('service.chatterie.access.client.price', { label: 'editing.access-price', hint: 'drafting.price-hint' }),
        choices('service.chatterie.audiences', {
          label: 'editing.service-audiences',
          hint: 'editing.service-audiences-hint',
          word: audienceWord,
        }),
        choice('service.chatterie.shared', { label: 'editing.shared', hint: 'editing.shared-hint', word: sharedWord }),
      ],
    },
  ],
  behind: [
    {
      title: 'editing.section-software',
      fields: [
        line('software.license.name', {
          label: 'editing.software-license',
          hint: 'editing.software-license-hint',
          list: 'licences',
        }),
        line('software.license.url', { label: 'drafting.license-url' }),
        line('software.website', { label: 'editing.software-website' }),
        line('software.source.url', { label: 'editing.software-source' }),
        line('software.modules', { label: 'editing.software-modules', hint: 'drafting.items-hint' }),
        choice('service.install.type', { label: 'editing.install-type', word: installWord }),
      ],
    },
    {
      title: 'editing.section-life',
      fields: [
        choice('service.status.level', { label: 'editing.status-level', word: levelWord }),
        line('service.startdate', { label: 'editing.starts-on', hint: 'editing.date-hint' }),
        line('service.enddate', { label: 'editing.ends-on', hint: 'editing.ends-on-hint' }),
        line('service.chatterie.successor', {
          label: 'editing.successor-url',
          hint: 'editing.successor-url-hint',
        }),
      ],
    },
  ],
  help: [
    {
      fields: [
        line('service.legal.url', { label: 'editing.terms-url' }),
        line('service.guide.user', { label: 'editing.user-guide-url' }),
        line('service.guide.technical', { label: 'editing.technical-guide-url' }),
        line('service.contact.url', { label: 'editing.service-contact-url' }),
        line('service.contact.email', { label: 'editing.contact-email', hint: 'drafting.email-hint' }),
        texts('service.chatterie.support', { label: 'editing.service-support' }),
        texts('service.chatterie.ifitstops', { label: 'editing.if-it-stops', rows: 3 }),
      ],
    },
  ],
  figures: [{ fields: [figures] }],
} as const satisfies Record<string, readonly FieldGroup[]>

export type ServicePage = keyof typeof servicePages
export const servicePageNames = [
  'what',
  'offer',
  'access',
  'behind',
  'help',
  'figures',
] as const satisfies readonly ServicePage[]
export const isServicePage = (page: string): page is ServicePage => Object.hasOwn(servicePages, page)

/** A machine, once for all the services that run on it. */
export const machineFields: readonly FieldGroup[] = [
  {
    fields: [
      line('host.name', { label: 'editing.host-name', hint: 'drafting.machine-name-hint' }),
      choice('host.provider.type', {
        label: 'editing.host-provider',
        hint: 'editing.host-provider-hint',
        word: providerWord,
      }),
      choice('host.server.type', { label: 'editing.host-server', word: serverWord }),
      country('host.country.code', { label: 'editing.host-country' }),
      line('host.server.distribution', { label: 'editing.host-distribution' }),
      line('host.provider.hypervisor', { label: 'editing.host-hypervisor' }),
      line('host.description', { label: 'editing.host-description', rows: 3 }),
    ],
  },
]
