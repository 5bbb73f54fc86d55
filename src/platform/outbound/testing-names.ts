import type { Names } from './names.ts'

/** A resolver to which every name is unknown: tests say what it knows. */
export const noRecords: Names = {
  addresses: async () => [],
  aliases: async () => [],
  texts: async () => [],
  reverse: async () => [],
  mail: async () => [],
  nameServers: async () => [],
}
