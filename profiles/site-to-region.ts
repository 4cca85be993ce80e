/**
 * SNOMED CT body structures of series to the anatomical regions of MADO (CID IHE-MADO1) that hold them.
 * A site without an entry cannot be told. Spine: MADO says 1141981001, HL7 Europe 737561001; both count.
 */
const regions: Readonly<Record<string, readonly string[]>> = {
  '38266002': ['38266002'], // entire body
  '774007': ['774007'], // head and neck
  '69536005': ['774007'], // head
  '12738006': ['774007'], // brain
  '81745001': ['774007'], // eye
  '661005': ['774007'], // jaw
  '45048000': ['774007'], // neck
  '67734004': ['67734004'], // upper trunk
  '51185008': ['67734004'], // thorax
  '39607008': ['67734004'], // lung
  '76752008': ['76752008', '67734004'], // breast
  '80891009': ['80891009', '113257007', '67734004'], // heart
  '113257007': ['113257007'], // cardiovascular system
  '63337009': ['63337009'], // lower trunk
  '818983003': ['63337009'], // abdomen
  '816092008': ['63337009'], // pelvis
  '10200004': ['63337009'], // liver
  '64033007': ['63337009'], // kidney
  '71854001': ['63337009'], // colon
  '53120007': ['53120007'], // upper limb
  '85562004': ['53120007'], // hand
  '14975008': ['53120007'], // forearm
  '16982005': ['53120007'], // shoulder
  '61685007': ['61685007'], // lower limb
  '72696002': ['61685007'], // knee
  '24136001': ['61685007', '63337009'], // hip
  '1141981001': ['1141981001', '737561001'], // vertebral column
  '737561001': ['1141981001', '737561001'], // spine
  '122494005': ['1141981001', '737561001'], // cervical spine
  '122496007': ['1141981001', '737561001'], // lumbar spine
}

/** @returns the regions that hold a site, or none when the map has no entry for it. */
export function regionsOfSite(code: string): readonly string[] {
  return Object.hasOwn(regions, code) ? (regions[code] ?? []) : []
}
