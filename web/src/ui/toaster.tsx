import { Toast } from '@base-ui/react/toast'
import { Check, OctagonAlert, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { toasts } from './toast.ts'
import { useIsPhone } from './use-is-phone.ts'

/** Where short notices appear: bottom right, or above the bottom bar on a phone. */
export function Toaster() {
  // On a phone more than one would lie over what the page offers next.
  const limit = useIsPhone() ? 1 : 4
  return (
    <Toast.Provider toastManager={toasts} limit={limit}>
      <Toast.Portal>
        <Toast.Viewport className="fixed right-4 bottom-[calc(1rem+var(--bottom-bar-height)+var(--page-foot-height,0rem))] z-50 flex w-[min(24rem,calc(100vw-2rem))] flex-col gap-2 phone:right-4">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function ToastList() {
  const t = useTranslations('common')
  const { toasts: shown } = Toast.useToastManager()
  return shown.map((toast) => {
    const Icon = toast.type === 'error' ? OctagonAlert : Check
    return (
      <Toast.Root
        key={toast.id}
        toast={toast}
        swipeDirection={['right', 'down']}
        // An urgent one would be hidden from assistive technology until it has the focus, with its buttons in it.
        aria-hidden={false}
        className="rounded-lg bg-raised shadow-floating transition-[opacity,translate] duration-150 data-ending-style:opacity-0 data-limited:hidden data-starting-style:translate-y-2 data-starting-style:opacity-0"
      >
        <Toast.Content className="flex items-start gap-3 py-3 pr-2 pl-4">
          <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${toast.type === 'error' ? 'text-bad' : 'text-good'}`} strokeWidth={2.4} />
          <div className="min-w-0 flex-1">
            <Toast.Title className="font-medium" />
            <Toast.Description className="text-sm text-ink-soft" />
            <Toast.Action className="mt-2 font-medium text-accent hover:underline" />
          </div>
          <Toast.Close
            aria-label={t('close')}
            className="grid size-8 shrink-0 place-items-center rounded-md text-ink-faint hover:bg-hover hover:text-ink"
          >
            <X aria-hidden className="size-4" />
          </Toast.Close>
        </Toast.Content>
      </Toast.Root>
    )
  })
}
