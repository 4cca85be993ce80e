import fhirpath from 'fhirpath'
import r4 from 'fhirpath/fhir-context/r4'

/** A resource of a document as JSON. */
export interface Resource {
  resourceType: string
}

/** The parts of a document Bundle that paths are evaluated on. */
export interface DocumentBundle extends Resource {
  entry?: readonly { fullUrl?: string; resource?: Resource }[]
}

/** What a path selects in a document. @throws when the path is no FHIRPath */
export type DocumentPath = (document: DocumentBundle) => readonly unknown[]

const RESOLVE = '.resolve()'

type Step = (value: unknown) => readonly unknown[]

/**
 * A path over the resources of a document, for example `Composition.author.resolve().ofType(Device)`. References are
 * followed inside the document alone: the library's own `resolve()` would ask a server, and gives values without type.
 * @throws when it is no FHIRPath
 */
export function documentPath(path: string): DocumentPath {
  const [root] = /^[A-Z]\w*/.exec(path) ?? []
  if (root === undefined) throw new SyntaxError(`"${path}" does not begin with a resource type`)
  const steps = path.split(RESOLVE).map((part, index) => stepOf(index === 0 ? part : `$this${part}`))
  return (document) => {
    const resources = [document, ...(document.entry ?? []).flatMap(({ resource }) => resource ?? [])]
    return resources
      .filter(({ resourceType }) => resourceType === root)
      .flatMap((resource) =>
        steps.reduce<readonly unknown[]>(
          (values, step, index) =>
            (index === 0 ? values : values.flatMap((value) => resolved(document, value))).flatMap(step),
          [resource],
        ),
      )
  }
}

function stepOf(expression: string): Step {
  const compiled = fhirpath.compile(expression, r4, { async: false })
  return (value) => compiled(value) as readonly unknown[]
}

function resolved(document: DocumentBundle, value: unknown): readonly Resource[] {
  const name = typeof value === 'object' && value !== null && 'reference' in value ? value.reference : undefined
  return (document.entry ?? []).flatMap(({ fullUrl, resource }) =>
    fullUrl !== undefined && fullUrl === name && resource !== undefined ? [resource] : [],
  )
}
