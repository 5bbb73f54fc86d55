import licences from 'spdx-license-list'
import { networks } from '../../../descriptions/index.ts'
import type { CatalogueIndex } from '../../../hosters/index.ts'
import type { FieldGroup } from '../fields/group.tsx'

interface Props {
  catalogue: CatalogueIndex
  groups: readonly FieldGroup[]
}

/** Lists that fields suggest from; a browser without scripts offers them too. */
export function Suggestions({ catalogue, groups }: Props) {
  const asks = (key: string) => groups.some(({ fields }) => fields.some((field) => field.controlOf(key) !== undefined))
  return (
    <>
      {asks('software.name') && <Options id="programs" values={catalogue.software.map(({ name }) => name)} />}
      {asks('software.license.name') && <Options id="licences" values={usualLicences} />}
      {asks('organization.socialnetworks.any') && <Options id="networks" values={allNetworks} />}
    </>
  )
}

const Options = ({ id, values }: { id: string; values: readonly string[] }) => (
  <datalist id={id}>
    {values.map((value) => (
      <option value={value} />
    ))}
  </datalist>
)

const allNetworks = [...networks.socialnetworks, ...networks.chatrooms, ...networks.funding]

/** The usual ones: the whole list is long, and typed freely all the same. */
const usualLicences = Object.keys(licences).filter((name) =>
  /^(A?L?GPL|MIT$|Apache-2|BSD-[23]|MPL-2|ISC$|EUPL|ECL)/.test(name),
)
