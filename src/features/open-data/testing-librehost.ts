// What a librehost.json may hold, by the keys that the network gives (version 0.0.1).

const isText = (value: unknown) => typeof value === 'string' && value !== ''
const isAddress = (value: unknown) => typeof value === 'string' && /^https?:\/\/\S+$/.test(value) && URL.canParse(value)
const isDay = (value: unknown) => typeof value === 'string' && /^\d{4}(-\d\d(-\d\d)?)?$/.test(value)
const isInstant = (value: unknown) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value)
const isYesNo = (value: unknown) => typeof value === 'boolean'
const isLanguages = (value: unknown) => Array.isArray(value) && value.every((each) => /^[a-z]{2,3}(-\w+)?$/.test(each))

const keys: Record<string, (value: unknown) => boolean> = {
  name: isText,
  tagLine: isText,
  description: isText,
  homeUrl: isAddress,
  logo: isAddress,
  communicationLanguages: isLanguages,
  contactUrl: isAddress,
  privacyPolicyUrl: isAddress,
  termsOfServiceUrl: isAddress,
  foundingDate: isDay,
  organizationType: isText,
  isServiceProvider: isYesNo,
  version: isText,
  dateCreated: isInstant,
  dateModified: isInstant,
  // Ours alone.
  fictional: isYesNo,
}

/** The keys that are not known, or hold what they should not, or are missing. */
export function faultsInLibrehost(file: unknown): string[] {
  if (typeof file !== 'object' || file === null) return ['no object']
  const wrong = Object.entries(file).flatMap(([key, value]) => (keys[key]?.(value) ? [] : [key]))
  return [...wrong, ...['name', 'version'].filter((key) => !Object.hasOwn(file, key))]
}
