/** Sizes of a text of the library, UTF-16 code units unless said otherwise; the longest documents of the United Nations are half of it. */
export const TEXT_LIMITS = {
  text: 6_000_000,
  /** number of numbered parts, and of headings */
  parts: 40_000,
  /** number of gaps in one part */
  gaps: 5_000,
  address: 4_000,
} as const;
