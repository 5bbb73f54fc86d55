import type { KeyName } from './keys.ts'

/** Where a licence can be read: told by its name, unless the file says another place. */
export const licenseKey = 'software.license.url'

/** Known keys that no fact holds: what they say is kept line by line. */
export const keptKeys = [
  'organization.owner.logo',
  'organization.memberof.<federation>.status.level',
  'organization.memberof.<federation>.status.description',
  'organization.memberof.<federation>.startdate',
  'organization.memberof.<federation>.enddate',
  'service.status.description',
  licenseKey,
] as const satisfies KeyName[]
