import { type CheckedFile, readDescription } from '../../descriptions/index.ts'
import { type Preview, type PublicDirectory, previewOf } from '../../directory/index.ts'

/** A hoster and its services as pages would show them; null when nothing is described. */
export function previewFrom(files: CheckedFile[], known: PublicDirectory) {
  const described = files.map(({ description }) => description)
  const [hoster] = described.flatMap((file) => (file.class === 'Organization' ? [file] : []))
  const services = described.flatMap((file) => (file.class === 'Service' ? [file] : [])).slice(0, mostServices)
  if (!hoster && services.length === 0) return null
  const said: Preview = { hoster: hoster ?? nobody(), services }
  return { shown: previewOf(said, known), isAlone: hoster === undefined }
}

const mostServices = 50

/** Services whose hoster was not given. */
function nobody(): Preview['hoster'] {
  const file = readDescription('', new TextEncoder().encode('file.class = Organization'))
  if (file.class !== 'Organization') throw new Error('a class is what it says')
  return file
}
