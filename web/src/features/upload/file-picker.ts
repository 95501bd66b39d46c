import { acceptedFiles } from './check-file.ts'

type PickOptions = {
  /** `folder` takes all in it, `camera` opens the phone's camera. */
  from?: 'files' | 'folder' | 'camera'
  accept?: string
  multiple?: boolean
}

/** Opens the system's picker; nothing is chosen when the list is empty. */
export function pickFiles({ from = 'files', accept = acceptedFiles, multiple = true }: PickOptions = {}): Promise<File[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = multiple
  if (from === 'folder') input.webkitdirectory = true
  else input.accept = from === 'camera' ? 'image/*' : accept
  // The attribute, since not every browser that obeys it has the property.
  if (from === 'camera') input.setAttribute('capture', 'environment')
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}
