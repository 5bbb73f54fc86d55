import licences from 'spdx-license-list'
import type { View } from '../../../ui/view.ts'
import type { Known } from '../fields/field.ts'
import { countriesIn } from '../fields/named.ts'
import type { Form } from '../form.ts'

const networks = [
  ...['bluesky', 'castopod', 'diaspora', 'discourse', 'facebook', 'friendica', 'funkwhale', 'helloasso', 'irc'],
  ...['lemmy', 'liberapay', 'linkedin', 'mastodon', 'matrix', 'mattermost', 'mobilizon', 'mumble', 'opencollective'],
  ...['peertube', 'pixelfed', 'pleroma', 'rocketchat', 'signal', 'writefreely', 'xmpp', 'youtube', 'zulip'],
]

/** Lists that fields of the form suggest from; a browser without scripts offers them too. */
export function Suggestions<Facts extends object>({
  view,
  form,
  known,
}: {
  view: View
  form: Form<Facts>
  known: Known
}) {
  const has = (...names: string[]) => names.some((name) => Object.hasOwn(form.fields, name))
  return (
    <>
      {has('places', 'host') && (
        <datalist id="countries">
          {countriesIn(view.language).map(({ code, name }) => (
            <option value={name} label={code} />
          ))}
        </datalist>
      )}
      {has('social') && <Options id="networks" values={networks} />}
      {has('kinds') && <Options id="programs" values={known.catalogue.software.map(({ name }) => name)} />}
      {has('software', 'license') && <Options id="licences" values={freeLicences} />}
    </>
  )
}

const Options = ({ id, values }: { id: string; values: string[] }) => (
  <datalist id={id}>
    {values.map((value) => (
      <option value={value} />
    ))}
  </datalist>
)

/** The usual ones: the whole list is long, and typed freely all the same. */
const freeLicences = Object.keys(licences).filter((name) =>
  /^(A?L?GPL|MIT$|Apache-2|BSD-[23]|MPL-2|ISC$|EUPL|ECL)/.test(name),
)
