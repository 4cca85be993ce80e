import type { Attachment, DocumentReference } from '../../../country-a/fhir/document-reference.ts'

/** The entry with its attachments written in another way. */
export function withAttachment(
  entry: DocumentReference,
  edit: (attachment: Attachment) => Attachment,
): DocumentReference {
  return { ...entry, content: entry.content.map((one) => ({ ...one, attachment: edit(one.attachment) })) }
}

/** The attachment without its inline document. */
export function withoutData({ data: _data, ...attachment }: Attachment): Attachment {
  return attachment
}
