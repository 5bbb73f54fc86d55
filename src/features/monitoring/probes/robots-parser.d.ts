/** The package says of itself that it has a default export; what it has is one function. */
declare module 'robots-parser' {
  export interface Robot {
    /** Undefined: the address is of another host. */
    isDisallowed(address: string, agent?: string): boolean | undefined
    /** In seconds; undefined where no rule for the agent, nor for all, says one. */
    getCrawlDelay(agent?: string): number | undefined
  }
  export default function robotsParser(address: string, text: string): Robot
}
