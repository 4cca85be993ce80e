import type { RequirementRow } from '../requirements/requirement.ts'

const mado = { guide: 'IHE MADO', version: '1.0.0', basis: 'read', supports: 'OB-01' } as const
const c6 = { guide: 'Borderlight conventions', version: 'C-6', basis: 'convention', supports: 'OB-03' } as const
const convention = { level: 'SHOULD', grade: 'warning', absence: 'none', testableBy: 'A', mode: 'auto' } as const

/** The viewer at the source: MADO's viewer Endpoint, and how a professional's browser is led into a session (C-6). */
export const viewerRows = {
  'VE-01': {
    source: 'MADO 1.0.0, MadoWebViewerEndpoint',
    statement:
      'The viewer of a study is an Endpoint of the manifest with connection type web-viewer and a complete URL',
    specification: { ...mado, anchor: 'StructureDefinition-MadoWebViewerEndpoint' },
    level: 'SHALL',
    grade: 'fail',
    absence: 'none',
    testableBy: 'A',
    mode: 'auto',
    clauses: {
      'connection-type': { text: 'connectionType is MadoEndpointConnectionTypes#web-viewer' },
      'payload-html': { text: 'payloadMimeType holds text/html' },
      'complete-url': { text: 'address is an absolute https URL, and no placeholder' },
    },
  },
  'VE-02': {
    source: 'MADO TI Rev 1.2, volume 3',
    statement:
      'The Display URI (0040,E012) of the KOS manifest, where there is one, is the address of the viewer Endpoint',
    specification: {
      ...mado,
      version: 'TI Rev 1.2',
      basis: 'draft',
      anchor: 'Hierarchical SOP Instance Reference Macro',
    },
    level: 'SHOULD',
    grade: 'warning',
    absence: 'none',
    testableBy: 'A',
    mode: 'auto',
    clauses: { 'display-uri-agrees': { text: 'Display URI and Endpoint.address are one' } },
  },
  'VIEW-01': {
    ...convention,
    source: 'C-6, session',
    statement: "The viewer's session cookie is Secure, HttpOnly and SameSite=Lax or Strict",
    specification: { ...c6, anchor: 'session cookie' },
    clauses: { 'cookie-attributes': { text: 'Secure; HttpOnly; SameSite=Lax (or Strict)' } },
  },
  'VIEW-02': {
    ...convention,
    source: 'C-6, framing',
    statement: 'The viewer says who may frame its pages',
    specification: { ...c6, anchor: 'framing policy' },
    clauses: { 'frame-ancestors': { text: 'frame-ancestors (Content-Security-Policy) or X-Frame-Options' } },
  },
  'VIEW-03': {
    ...convention,
    source: 'C-6, session',
    statement: 'Pages with patient data are not stored by the browser',
    specification: { ...c6, anchor: 'session' },
    clauses: { 'not-stored': { text: 'Cache-Control: no-store' } },
  },
  'VIEW-04': {
    ...convention,
    source: 'C-6, logout',
    statement: 'A logout ends the session at the viewer, not only in the browser',
    specification: { ...c6, anchor: 'logout' },
    clauses: { 'ends-session': { text: 'the cookie of an ended session opens nothing' } },
  },
  'VIEW-05': {
    ...convention,
    source: 'C-6, launch',
    statement: 'The manifest names the launch endpoint of the viewer',
    specification: { ...c6, anchor: 'viewer Endpoint' },
    clauses: {
      'launch-endpoint': { text: 'extension viewer-launch-url equals the launch endpoint of the target file' },
    },
  },
  'VIEW-06': {
    ...convention,
    source: 'C-6, session',
    statement:
      'The images that a page of the viewer names come with its session, are of the study that was asked for, and lie as their objects do',
    specification: { ...c6, anchor: 'session' },
    clauses: {
      'images-come': { text: 'each image of the page is answered by an image that can be decoded' },
      'images-of-the-study': { text: 'each image shows a frame of the study' },
      'images-upright': { text: 'no image is mirrored or turned' },
    },
  },
} as const satisfies Record<string, RequirementRow>
