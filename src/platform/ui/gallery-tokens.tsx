import type { Language } from '../text/language.ts'
import { Frame, type Say } from './gallery-frame.tsx'
import { Panel } from './parts.tsx'
import { stylesheet } from './styles.ts'
import { DataTable } from './table.tsx'

/** Every token of the stylesheet, as it says them itself; the picture beside follows light and dark. */
export function Tokens(props: { t: Say; language: Language }) {
  const { t } = props
  const title = t('Värit ja mitat', 'Färger och mått', 'Tokens')
  return (
    <Frame {...props} current={9} title={title}>
      <Panel id="tokens" title={title}>
        <DataTable
          caption={title}
          rows={tokens()}
          rowKey={({ name }) => name}
          empty={null}
          bare
          columns={[
            { key: 'name', title: t('Nimi', 'Namn', 'Name'), main: true, cell: ({ name }) => name },
            { key: 'shown', title: t('Näyte', 'Prov', 'Sample'), cell: (token) => <Sample {...token} /> },
            { key: 'light', title: t('Vaalea', 'Ljust', 'Light'), cell: ({ light }) => light },
            { key: 'dark', title: t('Tumma', 'Mörkt', 'Dark'), cell: ({ dark }) => dark },
          ]}
        />
      </Panel>
    </Frame>
  )
}

type Token = { name: string; light: string; dark: string }

/** The colours and measures that the stylesheet declares. */
export function tokens(): readonly Token[] {
  const declared = stylesheet.body.slice(0, stylesheet.body.indexOf('}'))
  return declared.split(/[{;]/).filter((each) => each.startsWith('--')).map((each) => {
    const [name = '', value = ''] = each.slice(2).split(':')
    const [, light = value, dark = value] = /^light-dark\((#\w+), ?(#\w+)\)/.exec(value) ?? []
    return { name, light, dark }
  })
}

function Sample({ name, light }: Token) {
  if (!light.startsWith('#')) return null
  return (
    <svg width="64" height="20" aria-hidden="true">
      <rect width="64" height="20" rx="4" fill={`var(--${name})`} stroke="var(--edge)" />
    </svg>
  )
}
