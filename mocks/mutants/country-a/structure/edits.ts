/** JSON that is edited: a resource, or a part of one. */
export type Tree = Record<string, unknown>
export type Edit = (tree: Tree) => Tree

/** Edits the objects at a path; arrays are gone through item by item. */
function within(value: unknown, [name, ...rest]: readonly string[], edit: Edit): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => within(item, [name, ...rest].flatMap(given), edit))
  if (typeof value !== 'object' || value === null) return value
  const tree = value as Tree
  return name === undefined ? edit(tree) : { ...tree, [name]: within(tree[name], rest, edit) }
}

const given = (name: string | undefined): string[] => (name === undefined ? [] : [name])

/** Edits every object at a path of names, for example `content.attachment`; the resource itself without a path. */
export const inside =
  (path: string, edit: Edit): Edit =>
  (tree) =>
    within(tree, path === '' ? [] : path.split('.'), edit) as Tree

function split(path: string): { parent: string; name: string } {
  const dot = path.lastIndexOf('.')
  return { parent: path.slice(0, Math.max(0, dot)), name: path.slice(dot + 1) }
}

/** Gives an element a value, in every object that its path leads to. */
export function set(path: string, value: unknown): Edit {
  const { parent, name } = split(path)
  return inside(parent, (tree) => ({ ...tree, [name]: value }))
}

/** Leaves an element out. */
export function drop(path: string): Edit {
  const { parent, name } = split(path)
  return inside(parent, ({ [name]: _dropped, ...rest }) => rest)
}

/** Puts one more value at the end of a list. */
export function append(path: string, value: unknown): Edit {
  const { parent, name } = split(path)
  return inside(parent, (tree) => ({ ...tree, [name]: [...listIn(tree[name]), value] }))
}

/** The first value of a list stands there once more, at the end. */
export function repeat(path: string): Edit {
  return change(path, (values) => [...listIn(values), ...listIn(values).slice(0, 1)])
}

/** Gives an element a value made of the one that it has. */
export function change(path: string, make: (value: unknown) => unknown): Edit {
  const { parent, name } = split(path)
  return inside(parent, (tree) => (name in tree ? { ...tree, [name]: make(tree[name]) } : tree))
}

/** One edit after the other. */
export const both =
  (...edits: readonly Edit[]): Edit =>
  (tree) =>
    edits.reduce((edited, edit) => edit(edited), tree)

/** A value of the tree as a list. */
export const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : [])
