import type { Answer, Visit } from '../../platform/http/route.ts'
import { Form } from '../../platform/ui/form.tsx'
import { Button, Callout, LinkButton } from '../../platform/ui/parts.tsx'
import { DataTable } from '../../platform/ui/table.tsx'
import type { Alike } from '../organisation-duplicates.ts'
import { pageTexts } from '../page-texts.ts'
import { typed } from './form-flow.ts'
import { formTexts as texts } from './form-texts.ts'
import { page, speaker } from './frame.tsx'

/** Customers who may be the one that was typed. Two of one name may both be real; two of one business id never are. */
export function duplicateCustomers(
  visit: Visit,
  alike: readonly Alike[],
  businessId: string | null | undefined,
  { action, back }: { action: string; back: string } = { action: '/customers', back: '/customers/new' },
): Answer {
  const say = speaker(visit)
  const isTaken =
    typeof businessId === 'string' && alike.some(({ business_id }) => business_id === businessId)
  return page({
    title: say(texts.sameCustomer),
    current: '/customers',
    status: 409,
    subtitle: say(texts.sameCustomerTold),
    body: (
      <>
        <DataTable
          caption={say(texts.sameCustomer)}
          rows={alike}
          rowKey={({ id }) => id}
          href={({ id }) => `/customers/${id}`}
          empty={null}
          columns={[
            {
              key: 'name',
              title: say(pageTexts.name),
              main: true,
              cell: ({ name }) => name,
              second: ({ business_id }) => business_id ?? '',
            },
          ]}
        />
        {isTaken && <Callout tone="refuses">{say(texts.oneBusinessId)}</Callout>}
        <Form
          action={action}
          hidden={{ ...typed(visit.form).values, ...(isTaken ? {} : { save_anyway: '1' }) }}
          actions={
            <>
              {!isTaken && <Button>{say(texts.anotherCustomer)}</Button>}
              <LinkButton href={back} back>
                {say(pageTexts.cancel)}
              </LinkButton>
            </>
          }
        >
          {null}
        </Form>
      </>
    ),
  })
}
