/** Style of the viewer's pages. */
export const viewerCss = `:root { color-scheme: dark; font: 16px/1.4 system-ui, sans-serif; background: #111; color: #eee; }
body { margin: 0; display: grid; grid-template: auto 1fr / 14rem 1fr; min-height: 100vh; }
header { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: center; padding: .75rem 1rem; background: #1d1d1f; }
h1 { font-size: 1.1rem; margin: 0; }
header p { margin: 0; color: #c8c8cc; }
header form { margin-left: auto; }
nav { padding: 1rem; background: #18181a; }
nav ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .75rem; }
nav a { display: block; color: inherit; text-decoration: none; padding: .5rem; border: 2px solid transparent; border-radius: .5rem; }
nav .current a { border-color: #8ab4f8; }
nav span { display: block; margin-top: .35rem; font-size: .85rem; }
img { image-rendering: pixelated; background: #000; }
main { padding: 1rem; display: flex; flex-direction: column; align-items: center; gap: .75rem; }
main.message { grid-column: 1 / -1; max-width: 40rem; margin: 4rem auto; text-align: center; }
figure { margin: 0; }
#image { width: min(512px, 90vw, 65vh); height: auto; display: block; }
figcaption { display: flex; justify-content: space-between; align-items: center; margin-top: .5rem; }
.step { font-size: 1.25rem; padding: .25rem .75rem; color: #8ab4f8; text-decoration: none; border-radius: .4rem; }
span.step { color: #555; }
form#window { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; justify-content: center; }
label { display: grid; font-size: .85rem; color: #c8c8cc; }
input, button { font: inherit; color: inherit; background: #2a2a2d; border: 1px solid #6b6b70; border-radius: .4rem; padding: .35rem .6rem; }
input { width: 7rem; }
button { cursor: pointer; }
a { color: #8ab4f8; }
:focus-visible { outline: 3px solid #fdd663; outline-offset: 2px; }
.hint { color: #a5a5aa; font-size: .85rem; margin: 0; }
@media (max-width: 640px) { body { grid-template: auto auto 1fr / 1fr; } nav ul { display: flex; overflow-x: auto; } }
`

/** Scrolls the images of the series by wheel and arrow keys without loading the page again. */
export const viewerJs = `'use strict'
const image = document.getElementById('image')
if (image !== null) {
  const frames = image.dataset.frames.split(' ')
  const label = document.getElementById('position')
  const query = new URL(image.src).search
  let position = Number(image.dataset.position)
  const show = (next) => {
    if (next < 0 || next >= frames.length || next === position) return
    position = next
    image.src = frames[position] + query
    label.textContent = label.dataset.label.replace('{n}', String(position + 1))
  }
  image.closest('figure').addEventListener('wheel', (event) => {
    event.preventDefault()
    show(position + Math.sign(event.deltaY))
  }, { passive: false })
  document.addEventListener('keydown', (event) => {
    if (event.target instanceof HTMLInputElement) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowRight') show(position + 1)
    else if (event.key === 'ArrowUp' || event.key === 'ArrowLeft') show(position - 1)
    else return
    event.preventDefault()
  })
}
`
