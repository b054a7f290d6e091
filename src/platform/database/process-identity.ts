import { readFileSync } from 'node:fs'

/** A process that a later reader can tell from another one that was given the same number. */
export type ProcessIdentity = { pid: number; startedAt: string; boot: string }

/** Identifies a living process; undefined when there is none of that number, or only its zombie. */
export function identify(pid: number): ProcessIdentity | undefined {
  const stat = readOrNothing(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
  // The second field is the program's name in brackets, which may itself hold spaces and brackets.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [state, startedAt] = [fields?.[0], fields?.[19]]
  if (startedAt === undefined || state === 'Z' || state === 'X') return undefined
  return { pid, startedAt, boot: readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim() }
}

/** Whether exactly that process, and not a successor with its number, is alive. */
export function isAlive(identity: ProcessIdentity): boolean {
  const now = identify(identity.pid)
  return now !== undefined && now.startedAt === identity.startedAt && now.boot === identity.boot
}

/** The words a process was started with; undefined when it is gone. Unlike its folder, they can be read
 *  without the tracing capability that containers take from root. */
export function commandOf(pid: number): string[] | undefined {
  const line = readOrNothing(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
  return line === undefined || line === '' ? undefined : line.split('\0')
}

/** The value, or undefined when the file or the process is not there or not ours to read. */
export function readOrNothing<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (
      error instanceof Error &&
      'code' in error &&
      ['ENOENT', 'ESRCH', 'EACCES', 'EPERM'].includes(String(error.code))
    ) {
      return undefined
    }
    throw error
  }
}
