import { nearest } from "../model/nearest.js";
import type { Field, Shapes } from "./validators.js";

/** A place in a file: its path, what stands there, and what the schema knows of it. */
export interface Place {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
  /** The field that the place is, or is an item of; null for the file as a whole. */
  readonly field: Field | null;
  /** The keys that a map has here. */
  readonly shape: Readonly<Record<string, Field>>;
}

/** Follows a JSON pointer through a file's value and the shapes of its maps alike. */
export function placeOf(root: unknown, shapes: Shapes, pointer: string): Place {
  const path: (string | number)[] = [];
  let place: Omit<Place, "path"> = { value: root, field: null, shape: shapes.root ?? {} };
  for (const step of pointer.split("/").slice(1)) {
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
    if (Array.isArray(place.value)) {
      path.push(Number(key));
      place = { ...place, value: place.value[Number(key)] };
    } else {
      path.push(key);
      const field: Field | null = place.shape[key] ?? null;
      place = { value: Object(place.value)[key], field, shape: shapes[field?.shape ?? ""] ?? {} };
    }
  }
  return { path, ...place };
}

/** The word that `text` was meant to be: by its spelling, else by what people call it; null when nothing is near. */
export function meantBy(
  text: string,
  words: readonly (readonly [word: string, labels: readonly string[]])[],
): string | null {
  const spelling = nearest(
    text,
    words.map(([word]) => word),
  );
  if (spelling !== null) return spelling;
  const label = nearest(
    text,
    words.flatMap(([, labels]) => labels),
  );
  return words.find(([, labels]) => label !== null && labels.includes(label))?.[0] ?? null;
}
