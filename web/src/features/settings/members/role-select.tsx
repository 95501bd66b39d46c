import type { Role } from '@kensa/contract/scopes'
import { useTranslations } from 'use-intl'
import { Select } from '../../../ui/select.tsx'

type RoleSelectProps = {
  label: string
  labelHidden?: boolean
  value: Role
  roles: readonly Role[]
  onChange: (role: Role) => void
  disabled?: boolean
  className?: string
}

/** Roles with what each may do. */
export function RoleSelect({ roles, ...select }: RoleSelectProps) {
  const t = useTranslations('settings.members')
  return <Select {...select} options={roles.map((role) => ({ value: role, label: t(`role.${role}`), hint: t(`roleHint.${role}`) }))} />
}
