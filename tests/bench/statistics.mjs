// Medians and the like.

/** The value below which this share of the values lies, by linear interpolation. */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [below, above] = [Math.floor(place), Math.ceil(place)];
  return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
}

/** The middle value. */
export const median = (values) => quantile(values, 0.5);

/**
 * The median of the ratios within each round: whatever else the computer did in a round, it did to
 * both.
 */
export const ratio = (ours, theirs) => median(ours.map((value, round) => value / theirs[round]));
