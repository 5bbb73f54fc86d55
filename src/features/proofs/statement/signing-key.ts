import { createHash, createPrivateKey, createPublicKey, hkdfSync, sign } from 'node:crypto'

/** What the collective signs memberships with. */
export interface SigningKey {
  /** Names the key in statements: the beginning of the hash of its public half. */
  id: string
  /** PEM, for everybody. */
  publicKey: string
  /** Ed25519 (RFC 8032), in base64. */
  sign(text: string): string
}

const purpose = 'chatterie: statements of membership, 1'
/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const head = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The key that follows from the site's secret: the same on every node, another after another secret. */
export function signingKey(secret: string): SigningKey {
  const known = keys.get(secret)
  if (known) return known
  const seed = Buffer.from(hkdfSync('sha256', secret, '', purpose, 32))
  const key = createPrivateKey({ key: Buffer.concat([head, seed]), format: 'der', type: 'pkcs8' })
  const ours = createPublicKey(key)
  const made = {
    id: createHash('sha256')
      .update(ours.export({ format: 'der', type: 'spki' }))
      .digest('hex')
      .slice(0, 16),
    publicKey: ours.export({ format: 'pem', type: 'spki' }).toString(),
    sign: (text: string) => sign(null, Buffer.from(text), key).toString('base64'),
  }
  keys.set(secret, made)
  return made
}

const keys = new Map<string, SigningKey>()
