import { Toast } from '@base-ui/react/toast'

export const toasts = Toast.createToastManager()

type Notice = { title: string; description?: string; action?: { label: string; onClick: () => void } }

function show(type: 'success' | 'error', { title, description, action }: Notice): void {
  toasts.add({
    type,
    title,
    description,
    priority: type === 'error' ? 'high' : 'low',
    timeout: type === 'error' ? 8000 : 4000,
    ...(action === undefined ? {} : { actionProps: { children: action.label, onClick: action.onClick } }),
  })
}

/** Something the person did has worked; say it only where the page does not show it anyway. */
export function toastDone(notice: Notice): void {
  show('success', notice)
}

export function toastFailed(notice: Notice): void {
  show('error', notice)
}
