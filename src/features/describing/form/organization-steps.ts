import { area } from './fields/area.tsx'
import { choice, choices, country } from './fields/choice.tsx'
import { figures } from './fields/figures.ts'
import type { FieldGroup } from './fields/group.tsx'
import { line } from './fields/line.tsx'
import { memberships } from './fields/memberships.tsx'
import { rows } from './fields/rows.tsx'
import { box, texts } from './fields/texts.tsx'
import { activityWord, audienceWord, legalFormWord } from './words.ts'

const link = { nameLabel: 'editing.network', valueLabel: 'editing.link-url', list: 'networks' } as const

/** What a hoster says of itself, one page after the other. */
export const organizationSteps = {
  about: [
    {
      fields: [
        line('organization.name', { label: 'editing.hoster-name', autocomplete: 'organization' }),
        texts('organization.description', {
          label: 'editing.hoster-description',
          hint: 'editing.hoster-description-hint',
          rows: 6,
        }),
        choice('organization.type', {
          label: 'editing.legal-form',
          hint: 'editing.legal-form-hint',
          word: legalFormWord,
        }),
        line('organization.website', { label: 'editing.website', autocomplete: 'url' }),
        line('organization.logo', { label: 'drafting.logo', hint: 'drafting.logo-hint' }),
        line('organization.startdate', { label: 'editing.founded', hint: 'editing.date-hint' }),
        choice('organization.status.level', { label: 'editing.activity', word: activityWord }),
        line('organization.status.description', { label: 'editing.activity-note' }),
        line('organization.chatterie.registrationnumber', {
          label: 'editing.registration-number',
          hint: 'editing.registration-number-hint',
        }),
      ],
    },
    {
      title: 'editing.owner',
      lead: 'editing.owner-hint',
      fields: [
        line('organization.owner.name', { label: 'editing.owner-name' }),
        line('organization.owner.website', { label: 'editing.owner-website' }),
      ],
    },
  ],
  place: [
    {
      title: 'editing.section-where',
      lead: 'editing.section-where-lead',
      fields: [
        country('organization.country.code', { label: 'drafting.country' }),
        line('organization.chatterie.town', { label: 'editing.town', autocomplete: 'address-level2' }),
        line('organization.chatterie.postcode', { label: 'editing.postcode', autocomplete: 'postal-code' }),
        line('organization.geolocation.address', { label: 'editing.address', hint: 'editing.address-hint' }),
        line('organization.geolocation.latitude', { label: 'drafting.latitude', hint: 'drafting.degrees-hint' }),
        line('organization.geolocation.longitude', { label: 'drafting.longitude', hint: 'drafting.degrees-hint' }),
      ],
    },
    {
      title: 'editing.section-for-whom',
      fields: [choices('organization.chatterie.audiences', { label: 'editing.audiences', word: audienceWord }), area],
    },
  ],
  help: [
    {
      title: 'editing.section-help',
      fields: [
        line('organization.contact.url', { label: 'editing.contact-url' }),
        line('organization.contact.email', {
          label: 'editing.contact-email',
          hint: 'drafting.email-hint',
          autocomplete: 'email',
        }),
        box('organization.chatterie.contactform', {
          label: 'editing.accepts-contact',
          hint: 'editing.accepts-contact-hint',
          on: 'on',
          off: 'off',
        }),
        texts('organization.chatterie.support.channels', {
          label: 'editing.support-channels',
          hint: 'editing.support-channels-hint',
        }),
        texts('organization.chatterie.support.hours', { label: 'editing.support-hours' }),
        texts('organization.chatterie.support.answer', { label: 'editing.support-answers' }),
        texts('organization.chatterie.support.opening', { label: 'editing.support-opens' }),
      ],
    },
    {
      title: 'editing.section-documents',
      fields: [
        line('organization.legal.url', { label: 'editing.legal-url' }),
        line('organization.chatterie.agreement', {
          label: 'editing.agreement-url',
          hint: 'editing.agreement-url-hint',
        }),
        line('organization.chatterie.accessibility', { label: 'editing.accessibility-url' }),
        line('organization.guide.user', { label: 'editing.user-guide-url' }),
        line('organization.guide.technical', { label: 'editing.technical-guide-url' }),
        line('organization.chatterie.statuspage', { label: 'editing.status-page-url' }),
        texts('organization.chatterie.backups', { label: 'editing.backups', hint: 'editing.backups-hint', rows: 3 }),
      ],
    },
  ],
  links: [
    { fields: [memberships] },
    { fields: [rows('organization.socialnetworks.', { label: 'editing.social', ...link })] },
    { fields: [rows('organization.chatrooms.', { label: 'editing.chat', hint: 'editing.chat-hint', ...link })] },
    { fields: [rows('organization.funding.', { label: 'editing.funding', ...link })] },
  ],
  figures: [{ fields: [figures] }],
} as const satisfies Record<string, readonly FieldGroup[]>

export type OrganizationStep = keyof typeof organizationSteps
export const isOrganizationStep = (step: string): step is OrganizationStep => Object.hasOwn(organizationSteps, step)
