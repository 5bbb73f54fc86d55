import { AsyncLocalStorage } from 'node:async_hooks'
import { HandleEmptyInListsPlugin, type KyselyPlugin, replaceWithNoncontingentExpression } from 'kysely'

/** Set while a transaction runs. */
export const transaction = new AsyncLocalStorage<true>()

/** An empty `in` list is false. */
export const emptyInLists = new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression })

/** The outer database used inside `atomically` would wait for ever: it is refused at once. */
export function refuseOutside(): void {
  if (transaction.getStore()) throw new Error('inside atomically(), use the database that it hands you')
}

export const outsideTransactions: KyselyPlugin = {
  transformQuery({ node }) {
    refuseOutside()
    return node
  },
  transformResult: async ({ result }) => result,
}
