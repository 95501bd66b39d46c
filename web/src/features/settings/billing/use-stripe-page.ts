import { useMutation } from '@tanstack/react-query'
import { api } from '../../../api/client.ts'
import { dataOf } from '../../../api/data-of.ts'
import { toastFailed } from '../../../ui/toast.ts'
import { useErrorText } from '../../../ui/use-error-text.ts'

/** Asks for one of Stripe's pages and goes there. The button stays busy until the browser has left. */
export function useStripePage(path: '/v1/billing/checkout' | '/v1/billing/portal') {
  const errorText = useErrorText()
  const asking = useMutation({
    mutationFn: async () => location.assign((await dataOf(api.POST(path))).url),
    onError: (error) => toastFailed({ title: errorText(error) }),
  })
  return { open: () => asking.mutate(), busy: asking.isPending || asking.isSuccess }
}
