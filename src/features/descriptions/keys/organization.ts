import { choice, plain, text, translated } from './shapes.ts'

const activity = { ACTIVE: 'active', IDLE: 'idle', AWAY: 'away' } as const

/** The protocol's keys of a hoster. */
export const organizationKeys = [
  text('organization.name', 'mandatory', 200),
  choice('organization.type', 'mandatory', {
    ASSOCIATION: 'association',
    INFORMAL: 'informal',
    COOPERATIVE: 'cooperative',
    MICROCOMPANY: 'microcompany',
    COMPANY: 'company',
    INDIVIDUAL: 'individual',
    OTHER: 'other',
  }),
  translated('organization.description', 'recommended', 5000),
  plain('organization.website', 'recommended', 'address'),
  plain('organization.logo', 'recommended', 'reference'),
  plain('organization.contact.url', 'recommended', 'address'),
  plain('organization.contact.email', 'recommended', 'mail'),
  plain('organization.legal.url', 'recommended', 'address'),
  plain('organization.guide.user', 'recommended', 'address'),
  plain('organization.guide.technical', 'recommended', 'address'),
  plain('organization.startdate', 'recommended', 'date'),
  plain('organization.enddate', 'optional', 'date'),
  choice('organization.status.level', 'recommended', activity),
  text('organization.status.description', 'recommended'),
  text('organization.owner.name', 'optional', 200),
  plain('organization.owner.website', 'optional', 'address'),
  plain('organization.owner.logo', 'optional', 'reference'),
  choice('organization.memberof.<federation>.status.level', 'mandatory', activity),
  text('organization.memberof.<federation>.status.description', 'optional'),
  plain('organization.memberof.<federation>.startdate', 'mandatory', 'date'),
  plain('organization.memberof.<federation>.enddate', 'optional', 'date'),
  text('organization.country.name', 'mandatory', 100),
  plain('organization.country.code', 'recommended', 'country'),
  plain('organization.geolocation.latitude', 'recommended', 'latitude'),
  plain('organization.geolocation.longitude', 'recommended', 'longitude'),
  text('organization.geolocation.address', 'recommended', 500),
  plain('organization.socialnetworks.<network>', 'optional', 'address'),
  plain('organization.chatrooms.<network>', 'optional', 'chat'),
  plain('organization.funding.<network>', 'optional', 'address'),
] as const
