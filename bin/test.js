// Why: one command checks everything, on the newest and the oldest PostgreSQL, with nothing set up before.
//   npm test                  all of it
//   npm test -- PATH ...      only the tests in these files or folders
//   SELOSTE_TEST_ONLY=18      leaves out PostgreSQL 15
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, matchesGlob, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const oldBinaries = { folder: '/usr/lib/postgresql/15', major: 15 }
const programs = {
  'postgresql-15': [join(oldBinaries.folder, 'bin/postgres')],
  chromium: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
}
const stopping = new AbortController()

if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `Seloste needs Node 24 or newer; this is ${process.version}. Run "npm ci" and then "npm test".`,
  )
  process.exit(2)
}
process.chdir(root)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopping.abort())
process.env.TMPDIR = temporaryFolder()
try {
  process.exitCode = (await everything(process.argv.slice(2))) ? 0 : 1
} finally {
  await sweep(process.env.TMPDIR)
}

// All that the tests make for a while lies here, so that nothing is left even when they are stopped half-way.
function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'seloste-test-'))
  chmodSync(folder, 0o1777)
  return folder
}

async function sweep(folder) {
  const { stopPostmaster } = await import('../src/platform/database/postmaster.ts')
  for (const file of globSync('**/postmaster.pid', { cwd: folder }))
    await stopPostmaster(join(folder, dirname(file)))
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
}

async function everything(paths) {
  const files = testFiles(paths)
  const older = process.env.SELOSTE_TEST_ONLY === '18' ? [] : files.filter(isDatabaseTest)
  if (files.length === 0) return refuse(`No test file in ${paths.join(' ') || 'src and test'}.`)
  if (!installed(neededPackages(files, older))) return false
  return report(
    await results([
      ...(paths.length > 0
        ? []
        : [
            ['Lint', lint],
            ['Types', types],
          ]),
      ['Tests on PostgreSQL 18', () => testsOn(undefined, files)],
      ...(older.length > 0 ? [['Database tests on PostgreSQL 15', () => testsOn(oldBinaries, older)]] : []),
    ]),
  )
}

function testFiles(paths) {
  const all = globSync('{src,test}/**/*.test.{ts,tsx}').sort()
  const wanted = paths.map((path) => relative(root, resolve(process.env.INIT_CWD ?? root, path)))
  return wanted.length === 0
    ? all
    : all.filter((file) => wanted.some((path) => file === path || file.startsWith(`${path}/`)))
}

function isDatabaseTest(file) {
  return (
    matchesGlob(file, '**/*.database.test.{ts,tsx}') || matchesGlob(file, 'src/catalogue/**/*.test.{ts,tsx}')
  )
}

function neededPackages(files, older) {
  const browser = files.some((file) => file.startsWith('test/browser/'))
  const needed = [...(older.length > 0 ? ['postgresql-15'] : []), ...(browser ? ['chromium'] : [])]
  return needed.filter((name) => !programs[name].some((path) => existsSync(path)))
}

function installed(missing) {
  if (missing.length === 0) return true
  const command = `apt-get update && apt-get install -y --no-install-recommends ${missing.join(' ')}`
  if (process.getuid() !== 0) return refuse(`Missing: ${missing.join(', ')}. As root: ${command}`)
  heading(`Installing ${missing.join(', ')}`)
  const { status } = spawnSync('sh', ['-c', command], {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  const absent = missing.filter((name) => !programs[name].some((path) => existsSync(path)))
  return (
    (status === 0 && absent.length === 0) ||
    refuse(`Could not install ${missing.join(', ')}. Tried: ${command}`)
  )
}

function lint() {
  return succeeds('node_modules/.bin/oxlint', ['--type-aware', '--deny-warnings'])
}

function types() {
  return succeeds('node_modules/.bin/tsc', ['--noEmit'])
}

async function testsOn(binaries, files) {
  const { startTestServer } = await import('../test/cluster.ts')
  const { stop, ...server } = await startTestServer(binaries)
  try {
    const options = [
      '--import',
      './bin/typescript.js',
      '--test',
      '--test-concurrency=2',
      '--test-reporter=spec',
    ]
    return await succeeds(process.execPath, [...options, ...files], {
      SELOSTE_TEST_SERVER: JSON.stringify(server),
    })
  } finally {
    await stop()
  }
}

function succeeds(program, words, variables = {}) {
  return new Promise((done) => {
    const child = spawn(program, words, {
      stdio: 'inherit',
      env: { ...process.env, ...variables },
      signal: stopping.signal,
    })
    child.on('error', (error) => {
      console.error(error.message)
      if (child.pid === undefined) done(false)
    })
    child.on('exit', (status) => done(status === 0))
  })
}

async function results(steps) {
  const done = []
  for (const [title, step] of steps) {
    if (stopping.signal.aborted) break
    heading(title)
    done.push([title, await step()])
  }
  return done
}

function report(done) {
  heading('Result')
  for (const [title, passed] of done) console.log(`${passed ? 'passed' : 'FAILED'}  ${title}`)
  if (stopping.signal.aborted) return refuse('Stopped before the end.')
  return done.every(([, passed]) => passed)
}

function heading(text) {
  console.log(`\n== ${text}`)
}

function refuse(text) {
  console.error(text)
  return false
}
