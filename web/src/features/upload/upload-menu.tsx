import { Camera, Files, FolderUp, Upload } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { pickFiles } from './file-picker.ts'

/** The ways to bring files in by hand; the camera only where there is a touch screen. */
export function UploadMenu({ onFiles, tone = 'primary' }: { onFiles: (files: File[]) => void; tone?: 'primary' | 'secondary' }) {
  const t = useTranslations('upload')
  const pick = (from: 'files' | 'folder' | 'camera') => async () => {
    const files = await pickFiles({ from })
    if (files.length > 0) onFiles(files)
  }
  return (
    <Menu
      trigger={
        <Button tone={tone}>
          <Upload aria-hidden className="size-4" />
          {t('upload')}
        </Button>
      }
    >
      <MenuItem icon={Files} onSelect={pick('files')}>
        {t('files')}
      </MenuItem>
      <MenuItem icon={FolderUp} onSelect={pick('folder')}>
        {t('folder')}
      </MenuItem>
      {window.matchMedia('(pointer: coarse)').matches && (
        <MenuItem icon={Camera} onSelect={pick('camera')}>
          {t('camera')}
        </MenuItem>
      )}
    </Menu>
  )
}
