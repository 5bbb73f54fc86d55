import { paths } from '../../../paths.ts'
import type { Database } from '../../../platform/database/index.ts'
import { knownKeys } from './keys.ts'
import type { SigningKey } from './signing-key.ts'

/** The public half of a key of ours, present or former. */
export async function publicKeyOf(db: Database, present: SigningKey, id: string): Promise<string | undefined> {
  if (id === present.id) return present.publicKey
  return (await knownKeys(db)).find((key) => key.id === id)?.publicKey
}

/** Every key with which memberships were signed, and when: the present one first, in use until further notice. */
export async function keyList(db: Database, present: SigningKey, publicUrl: string) {
  const known = await knownKeys(db)
  const address = (id: string) => publicUrl + paths.common.membershipKeyFile.href({ name: `${id}.pem` })
  const from = known.find(({ id }) => id === present.id)?.firstUsedAt ?? null
  const former = known.filter(({ id }) => id !== present.id)
  return {
    keys: [
      { id: present.id, address: address(present.id), usedFrom: from, usedUntil: null },
      ...former.map(({ id, firstUsedAt, lastUsedAt }) => {
        return { id, address: address(id), usedFrom: firstUsedAt, usedUntil: lastUsedAt }
      }),
    ],
  }
}
