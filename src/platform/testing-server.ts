import type { Server } from 'node:net'

/** The same server, once it listens on a port of this machine alone. */
export async function listening<Some extends Server>(server: Some): Promise<Some> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

/** The port that the machine gave to a server which listens. */
export function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port')
  return address.port
}
