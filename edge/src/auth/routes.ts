import { Hono } from 'hono'
import type { AppEnv } from '../http/app-env.ts'
import { handleAudited } from './handle-audited.ts'

/** The sign-in library's own endpoints, for the portal. */
export const authRoutes = new Hono<AppEnv>().on(['GET', 'POST'], '/api/auth/*', handleAudited)
