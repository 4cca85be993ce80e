import { mutant } from '../../mutant.ts'

const typeAlone = [['Content-Type', 'application/dicom']] as const

export const singlePartIsAnotherInstance = mutant({
  id: 'single-part-is-another-instance',
  fault: 'One file alone is that of another instance.',
  breaks: ['WADO-07/single-part'],
  mutate: (country) => ({
    ...country,
    bulkAnswer: (answer, { url, headers }) => {
      if (headers.get('accept') !== 'application/dicom' || answer.status !== 200) return answer
      const found = country.wadoInstances(
        url.pathname.split('/').filter((_, index) => [3, 5].includes(index)),
        'gateway',
      )
      const other = found.find(({ instance }) => !url.pathname.endsWith(instance.sopInstanceUid))
      return other === undefined ? answer : { ...answer, headers: typeAlone, body: [country.instanceBytes(other)] }
    },
  }),
})
