import { createHash, randomBytes } from 'node:crypto'

/** What must not be guessed, such as what stands in a mailed link: 128 random bits. Only its hash is kept. */
export const newToken = (): string => randomBytes(16).toString('base64url')

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')
