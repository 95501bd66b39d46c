import { limits } from '@kensa/contract/limits'
import { Camera, ImagePlus, Search, X } from 'lucide-react'
import { type RefObject, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { pickFiles } from '../upload/file-picker.ts'
import { PictureChip } from './picture-chip.tsx'

type SearchFieldProps = {
  fieldRef: RefObject<HTMLInputElement | null>
  text: string
  /** The picture that is searched by, instead of words. */
  picture: { src: string | null; label: string } | undefined
  busy: boolean
  onText: (text: string) => void
  onPhoto: (files: File[]) => void
  onClear: () => void
}

/** One field for words or a photo. */
export function SearchField({ fieldRef, text, picture, busy, onText, onPhoto, onClear }: SearchFieldProps) {
  const t = useTranslations('search.field')
  const [typed, setTyped] = useState(text)
  useEffect(() => setTyped(text), [text])
  const pick = (from: 'files' | 'camera') => async () => {
    const files = await pickFiles({ from, accept: 'image/*', multiple: false })
    if (files.length > 0) onPhoto(files)
  }
  const touch = window.matchMedia('(pointer: coarse)').matches
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        if (typed.trim() !== '') onText(typed.trim())
        fieldRef.current?.blur()
      }}
      className="flex h-12 items-center gap-1 rounded-xl border border-line-strong bg-surface pr-1 pl-3.5 shadow-raised focus-within:border-accent focus-within:outline-2 focus-within:outline-accent"
    >
      <Search aria-hidden className="size-5 shrink-0 text-ink-faint" />
      {picture !== undefined && <PictureChip src={picture.src} label={picture.label} removeLabel={t('removePhoto')} onRemove={onClear} />}
      <input
        ref={fieldRef}
        type="text"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        maxLength={limits.queryTextCharsMax}
        aria-label={t('label')}
        placeholder={picture === undefined ? t('placeholder') : ''}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        className="h-full min-w-0 flex-1 bg-transparent px-2 text-lg outline-none"
      />
      {typed !== '' && (
        <IconButton
          icon={X}
          label={t('clear')}
          onClick={() => {
            setTyped('')
            onClear()
            fieldRef.current?.focus()
          }}
        />
      )}
      {touch ? (
        <Menu side="top" trigger={<IconButton icon={Camera} label={t('photo')} />}>
          <MenuItem icon={Camera} onSelect={pick('camera')}>
            {t('camera')}
          </MenuItem>
          <MenuItem icon={ImagePlus} onSelect={pick('files')}>
            {t('choose')}
          </MenuItem>
        </Menu>
      ) : (
        <IconButton icon={ImagePlus} label={t('photo')} onClick={pick('files')} />
      )}
      <Button type="submit" tone="primary" busy={busy} className="phone:sr-only">
        {t('submit')}
      </Button>
    </form>
  )
}
