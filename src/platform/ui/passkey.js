// Asks the browser for a passkey and puts its answer into the form, which is then posted as any other. Without this
// script the form stays out of sight.
const known = globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON !== undefined
for (const form of known ? document.querySelectorAll('form[data-passkey]') : []) {
  form.closest('[hidden]')?.removeAttribute('hidden')
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const trouble = form.querySelector('[role=alert]')
    trouble.hidden = true
    answerOf(form).then((answer) => {
      form.elements.answer.value = JSON.stringify(answer)
      form.submit()
    }, () => { trouble.hidden = false })
  })
}

async function answerOf(form) {
  const asked = await fetch(form.dataset.passkey, { method: 'POST', body: new URLSearchParams(new FormData(form)) })
  if (!asked.ok || asked.redirected) throw new Error('no challenge')
  const options = await asked.json()
  const credential = options.user === undefined
    ? await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
    : await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
  return credential.toJSON()
}
