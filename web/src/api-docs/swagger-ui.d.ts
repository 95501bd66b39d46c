declare module 'swagger-ui-dist/swagger-ui-es-bundle.js' {
  export default function SwaggerUi(options: {
    domNode: Element | null
    url: string
    deepLinking: boolean
    displayRequestDuration: boolean
    docExpansion: 'none' | 'list' | 'full'
    filter: boolean
    defaultModelsExpandDepth: number
    validatorUrl: string | null
  }): unknown
}
