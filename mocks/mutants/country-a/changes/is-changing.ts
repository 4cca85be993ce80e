import type { ListItem } from '../../../country-a/country-world.ts'

/** A document of one study of the patient whose documents change. */
export const isChanging = ({ study }: Pick<ListItem, 'study'>, studyId: string): boolean => study.id === studyId
