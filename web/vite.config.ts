import { join } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Where the edge listens while the portal is developed with `vite`. */
const edgeUrl = process.env.KENSA_EDGE_URL ?? 'http://localhost:8787'

/** The edge refuses cookies from other origins, so the proxy speaks as the portal itself. */
const toEdge = { target: edgeUrl, changeOrigin: true, headers: { origin: edgeUrl } }

// What is built is always the real thing, also when a test runner with a NODE_ENV of its own builds it.
if (process.argv.includes('build')) process.env.NODE_ENV = 'production'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tailwindcss()],
  server: { proxy: { '/v1': toEdge, '/api': toEdge } },
  build: {
    target: 'es2023',
    // The Content-Security-Policy forbids data: scripts and styles; fonts are the system's.
    assetsInlineLimit: 0,
    manifest: true,
    // The portal, and beside it the page that shows the API's document.
    rolldownOptions: { input: { portal: join(import.meta.dirname, 'index.html'), apiDocs: join(import.meta.dirname, 'api-docs.html') } },
    modulePreload: { polyfill: false },
  },
})
