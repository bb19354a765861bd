let contentOrigin: string | null = null;

/** Told once at the start: the origin on which packages play, or null when there is no second host name. */
export function openContentHost(url: URL | null): void {
  contentOrigin = url?.origin ?? null;
}

export const contentAddress = (): string | null => contentOrigin;
