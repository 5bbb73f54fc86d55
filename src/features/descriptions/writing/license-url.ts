import licenses from 'spdx-license-list'

/** Where SPDX keeps the text of a licence that it names. */
export const licenseUrl = (name: string | null | undefined): string | null =>
  name && Object.hasOwn(licenses, name) ? `https://spdx.org/licenses/${name}.html` : null
