import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

const origin = 'http://localhost:3000'

/** A passkey in memory: makes itself known and signs, as the device of a person would (WebAuthn, ES256). */
export class TestPasskey {
  readonly #id = randomBytes(16)
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  #uses = 0
  /** Whether it asks for a fingerprint, a face or a code each time. */
  checksOwner = true

  /** The answer to options of a site for a new passkey. */
  made(challenge: string) {
    const authData = Buffer.concat([this.#head(0x41), Buffer.alloc(16), length(this.#id), this.#id, this.#publicKey()])
    const attestation = [Buffer.from([0xa3]), text('fmt'), text('none'), text('attStmt'), Buffer.from([0xa0])]
    const attestationObject = Buffer.concat([...attestation, text('authData'), bytes(authData)])
    const response = { clientDataJSON: said('webauthn.create', challenge), attestationObject: coded(attestationObject) }
    return this.#answer({ ...response, transports: ['internal'] })
  }

  /** The answer to options of a site that asks who is there. */
  shown(challenge: string, from = origin) {
    this.#uses++
    const authenticatorData = this.#head(0x01)
    const clientDataJSON = said('webauthn.get', challenge, from)
    const hash = createHash('sha256').update(Buffer.from(clientDataJSON, 'base64url')).digest()
    const signature = sign('sha256', Buffer.concat([authenticatorData, hash]), this.#keys.privateKey)
    return this.#answer({
      clientDataJSON,
      authenticatorData: coded(authenticatorData),
      signature: coded(signature),
    })
  }

  #answer(response: Record<string, unknown>) {
    const id = coded(this.#id)
    return JSON.stringify({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response })
  }

  /** Whose site it is, what was verified, and how often it was used. */
  #head(flags: number): Buffer {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(this.#uses)
    return Buffer.concat([
      createHash('sha256').update('localhost').digest(),
      Buffer.from([flags | (this.checksOwner ? 4 : 0)]),
      counter,
    ])
  }

  /** A COSE key: EC2, ES256, P-256, x, y. */
  #publicKey(): Buffer {
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' })
    const point = (text: string) => bytes(Buffer.from(text, 'base64url'))
    const known = [0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01]
    return Buffer.concat([Buffer.from([...known, 0x21]), point(x), Buffer.from([0x22]), point(y)])
  }
}

const coded = (buffer: Buffer) => buffer.toString('base64url')

const said = (type: string, challenge: string, from = origin) =>
  coded(Buffer.from(JSON.stringify({ type, challenge, origin: from, crossOrigin: false })))

const length = (buffer: Buffer) => Buffer.from([buffer.length >> 8, buffer.length & 255])

// CBOR (RFC 8949), as much as is needed: short texts, and byte strings under 64 kB.
const text = (words: string) => Buffer.concat([Buffer.from([0x60 + words.length]), Buffer.from(words)])
const bytes = (buffer: Buffer) =>
  Buffer.concat([
    buffer.length < 256 ? Buffer.from([0x58, buffer.length]) : Buffer.from([0x59, ...length(buffer)]),
    buffer,
  ])
