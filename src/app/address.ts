import type { Config } from '../platform/config.ts'

/** Where the register is found: what stands in front of it, or this machine itself at a port. */
export function addressOf(config: Pick<Config, 'origin' | 'tls' | 'host'>, port: number): string {
  return config.origin ?? `${config.tls === undefined ? 'http' : 'https'}://${config.host === '127.0.0.1' ? 'localhost' : config.host}:${port}`
}
