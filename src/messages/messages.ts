/** The texts of the interface, language by language and area by area. Simplified Chinese gives the shape; the compiler demands it of the others. */
type Areas = typeof import('./zh/areas.ts').areas;

export type Area = keyof Areas;

/** The texts of an area, the same keys in every language. */
export type Messages<A extends Area> = Awaited<ReturnType<Areas[A]>>['messages'];

/** What `areas.ts` in the folder of a language holds. */
export type Language = { [A in Area]: () => Promise<{ messages: Messages<A> }> };
