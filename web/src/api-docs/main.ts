import SwaggerUi from 'swagger-ui-dist/swagger-ui-es-bundle.js'
import 'swagger-ui-dist/swagger-ui.css'
import './api-docs.css'

const dark = window.matchMedia('(prefers-color-scheme: dark)')
const followScheme = () => document.documentElement.classList.toggle('dark-mode', dark.matches)
followScheme()
dark.addEventListener('change', followScheme)

// Calls go to the page's own origin, as whoever is signed in here or by the key that is entered.
SwaggerUi({
  domNode: document.getElementById('api-docs'),
  url: '/v1/openapi.json',
  deepLinking: true,
  displayRequestDuration: true,
  docExpansion: 'none',
  filter: true,
  defaultModelsExpandDepth: 0,
  // Nothing of a customer's document goes to a validator elsewhere.
  validatorUrl: null,
})
