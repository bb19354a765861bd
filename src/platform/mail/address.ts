/** Can mail go there at all? One address, without a name, quotes or line ends: what people typed never becomes a second header. */
export const isMailAddress = (address: string): boolean =>
  address.length <= 254 && /^[^\s@<>"(),:;[\]\\\p{Cc}]+@[^\s@<>"(),:;[\]\\\p{Cc}]+$/u.test(address);

/** A subject or a name as one line. */
export const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
