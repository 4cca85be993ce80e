export type ViewerLanguage = 'en' | 'de' | 'el'

/** Words of the viewer's pages. */
export interface ViewerWords {
  title: string
  series: string
  image: string
  of: string
  previous: string
  next: string
  center: string
  width: string
  apply: string
  reset: string
  logout: string
  loggedOut: string
  refused: string
  refusedWhy: string
  signedInAs: string
  keys: string
}

/** English, German, Greek. */
export const viewerWords: Readonly<Record<ViewerLanguage, ViewerWords>> = {
  en: {
    title: 'Viewer of Country A',
    series: 'Series',
    image: 'Image',
    of: 'of',
    previous: 'Previous image',
    next: 'Next image',
    center: 'Window center',
    width: 'Window width',
    apply: 'Apply',
    reset: 'Reset',
    logout: 'Log out',
    loggedOut: 'You are logged out. Close this window.',
    refused: 'The study cannot be shown',
    refusedWhy:
      'The link was used before, has expired, or does not open this study. Ask for it again in your own system.',
    signedInAs: 'For',
    keys: 'Scroll with the mouse wheel or the arrow keys.',
  },
  de: {
    title: 'Viewer von Land A',
    series: 'Serie',
    image: 'Bild',
    of: 'von',
    previous: 'Voriges Bild',
    next: 'Nächstes Bild',
    center: 'Fenstermitte',
    width: 'Fensterbreite',
    apply: 'Anwenden',
    reset: 'Zurücksetzen',
    logout: 'Abmelden',
    loggedOut: 'Sie sind abgemeldet. Schließen Sie dieses Fenster.',
    refused: 'Die Studie kann nicht gezeigt werden',
    refusedWhy:
      'Der Link wurde schon benutzt, ist abgelaufen oder öffnet diese Studie nicht. Fordern Sie ihn in Ihrem System neu an.',
    signedInAs: 'Für',
    keys: 'Blättern mit dem Mausrad oder den Pfeiltasten.',
  },
  el: {
    title: 'Πρόγραμμα προβολής της χώρας Α',
    series: 'Σειρά',
    image: 'Εικόνα',
    of: 'από',
    previous: 'Προηγούμενη εικόνα',
    next: 'Επόμενη εικόνα',
    center: 'Κέντρο παραθύρου',
    width: 'Εύρος παραθύρου',
    apply: 'Εφαρμογή',
    reset: 'Επαναφορά',
    logout: 'Αποσύνδεση',
    loggedOut: 'Έχετε αποσυνδεθεί. Κλείστε αυτό το παράθυρο.',
    refused: 'Η εξέταση δεν μπορεί να προβληθεί',
    refusedWhy:
      'Ο σύνδεσμος έχει ήδη χρησιμοποιηθεί, έχει λήξει ή δεν ανοίγει αυτή την εξέταση. Ζητήστε τον ξανά από το δικό σας σύστημα.',
    signedInAs: 'Για',
    keys: 'Κύλιση με τον τροχό του ποντικιού ή τα βέλη.',
  },
}

/** The language of a page by Accept-Language [RFC 9110 12.5.4]; English where none fits. */
export function languageOf(acceptLanguage: string | null): ViewerLanguage {
  const ranges = (acceptLanguage ?? '')
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range
        .trim()
        .toLowerCase()
        .split(';')
        .map((part) => part.trim())
      const q = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
      return { language: tag.split('-')[0] ?? '', quality: q === undefined ? 1 : Number(q) }
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((one, other) => other.quality - one.quality)
  for (const { language } of ranges) if (language === 'en' || language === 'de' || language === 'el') return language
  return 'en'
}
