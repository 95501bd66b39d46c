export const linkStyle = 'font-medium text-accent underline-offset-4 hover:underline'
