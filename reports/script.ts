/** Filters, opening what a link points into, and opening requirements for print. The page is whole without it. */
export const script = `(() => {
  const form = document.getElementById('filters')
  const items = [...document.querySelectorAll('[data-verdict]')]
  const groups = [...document.querySelectorAll('[data-group]')]
  const requirements = [...document.querySelectorAll('details.requirement')]
  const status = document.getElementById('shown')
  const nothing = document.getElementById('nothing-matches')

  const apply = () => {
    const boxes = [...form.elements.verdict.length === undefined ? [form.elements.verdict] : form.elements.verdict]
    const chosen = new Set(boxes.filter((box) => box.checked).map((box) => box.value))
    const step = form.elements.step.value
    const inStep = (element) => step === '' || (element.dataset.step ?? '').split(' ').includes(step)
    for (const item of items) item.hidden = !(chosen.has(item.dataset.verdict) && inStep(item))
    const all = step === '' && boxes.every((box) => box.checked)
    for (const group of groups) {
      const own = [...group.querySelectorAll('[data-verdict]')]
      group.hidden = !all && (own.length > 0 ? own.every((item) => item.hidden) : !inStep(group))
    }
    const shown = requirements.filter((one) => !one.hidden).length
    nothing.hidden = shown > 0
    status.textContent = 'Showing ' + shown + ' of ' + requirements.length + ' requirements.'
  }

  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    if (target === null) return
    if (target.closest('[data-verdict][hidden], [data-group][hidden]')) { form.reset(); apply() }
    for (let box = target.closest('details'); box !== null; box = box.parentElement.closest('details')) box.open = true
    target.scrollIntoView()
  }

  if (form.elements.verdict !== undefined) {
    form.hidden = false
    form.addEventListener('change', apply)
    form.addEventListener('submit', (event) => event.preventDefault())
    form.addEventListener('reset', () => setTimeout(apply))
    for (const button of form.querySelectorAll('[data-do]'))
      button.addEventListener('click', () => {
        for (const one of requirements) if (!one.hidden) one.open = button.dataset.do === 'open'
      })
    apply()
  }
  addEventListener('hashchange', reveal)
  if (location.hash.length > 1) reveal()
  let closed = []
  addEventListener('beforeprint', () => {
    closed = [document.getElementById('about'), ...requirements].filter((one) => !one.open)
    for (const one of closed) one.open = true
  })
  addEventListener('afterprint', () => { for (const one of closed) one.open = false })
})()`

/** Of the script's text, for the page's content security policy; a test recomputes it. */
export const scriptSha256 = 'KqVFQjzRPs3OC97XtyLzTzjEcIMdn5tNS26iAf25qC8='
