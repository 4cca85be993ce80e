import { HL7EU_EXTENSION } from '../../../../terms/canonicals.ts'
import { withResources } from '../documents/with-resources.ts'
import { mutant } from '../../mutant.ts'

export const firstRecipientAlone = mutant({
  id: 'first-recipient-alone',
  fault: 'Of several information recipients a report names the first one.',
  breaks: ['D-10/fixtures-practitioner-organisation-patient'],
  mutate: (country) =>
    withResources(country, 'report', (resource, { patient }) => {
      const extension = resource['extension'] as readonly { url: string }[] | undefined
      if (resource.resourceType !== 'Composition' || patient.purpose !== 'full-data-set' || extension === undefined)
        return resource
      const recipients = extension.filter(({ url }) => url === HL7EU_EXTENSION.informationRecipient)
      return { ...resource, extension: extension.filter((one) => !recipients.slice(1).includes(one)) }
    }),
})
