/**
 * First components of symbols (UN "symbols" guide at research.un.org; symbols linked in the UN's machine-readable resolutions; prefixes that
 * the Library lists). Closed, since `A/B` alone can be anything.
 */
export const HEADS =
  'A|А|S|E|ST|T|CD|CCW|TD|DP|ID|IDB|UNEP|HSP|HRI|CCPR|CERD|CEDAW|CRC|CAT|CMW|CRPD|CED|OPCAT|FCCC|CBD|СВD|ICCD|CTOC|CAC|COSP|NPT|BWC|CCM|APLC|TPNW|ATT|ISBA|SPLOS|CLCS|JIU|UNW|GC|ITC|LOS|LEG|UNODC|IPBES|PBC|PCNICC|INFCIRC|CEB|ECE|ESCAP|MSC|UNFF|ICC|ICEF|MP|WFP|FPA|ICSC|UNITAR|UNDT|UNAT|MICT|UNEP\\(DTIE\\)';
