/**
 * Endpoints of the library that /v1 has under its own rules (roles above one's own, the last owner, mails), or that tell of other
 * organizations (slugs). They answer 404.
 */
export const disabledPaths = [
  '/organization/invite-member',
  '/organization/cancel-invitation',
  '/organization/list-invitations',
  '/organization/update-member-role',
  '/organization/remove-member',
  '/organization/list-members',
  '/organization/get-full-organization',
  '/organization/check-slug',
  '/organization/delete',
]
