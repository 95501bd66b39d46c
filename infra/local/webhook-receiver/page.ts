/** Shows webhooks as they arrive. What arrives is put in as text, never as markup. */
export function receiverPage(): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Kensa webhook receiver</title>
<style>
body{font:15px/1.5 system-ui;max-width:56rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}
article{border-top:1px solid #8886;padding:.5rem 0}h2{font-size:1rem;margin:.25rem 0;display:flex;gap:.75rem;align-items:baseline;flex-wrap:wrap}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font:13px/1.45 ui-monospace,monospace;margin:.25rem 0;max-height:16rem;overflow:auto}
small{color:#8889;font-weight:normal}.ok::before{content:"✓ "}.bad::before{content:"✕ "}
</style>
<h1>Webhook receiver of this laptop</h1>
<p>A customer's server would be here. Kensa posts events to it; each is verified with the npm package <code>standardwebhooks</code>.</p>
<p id="none">Nothing yet. Upload a file, or send a test from Settings → Webhooks.</p>
<main aria-live="polite"></main>
<script>
const main = document.querySelector('main')
const element = (name, text, className) => Object.assign(document.createElement(name), { textContent: text, className: className ?? '' })
new EventSource('/live').onmessage = ({ data }) => {
  const webhook = JSON.parse(data)
  document.getElementById('none').hidden = true
  let body = webhook.body, type = webhook.path
  try { const json = JSON.parse(webhook.body); type = json.type; body = JSON.stringify(json, null, 2) } catch {}
  const article = document.createElement('article')
  const head = element('h2', type)
  const verdict = webhook.verified === null ? 'not verified: no secret is known' : webhook.verified ? 'signature verified' : 'signature does not verify'
  head.append(element('small', verdict, webhook.verified ? 'ok' : 'bad'), element('small', new Date(webhook.receivedAt).toLocaleTimeString()), element('small', webhook.headers['webhook-id'] ?? ''))
  article.append(head, element('pre', body))
  main.prepend(article)
}
</script></html>`
}
