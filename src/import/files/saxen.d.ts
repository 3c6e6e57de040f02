/** The part of saxen that is used; it ships no types of its own. */
declare module "saxen" {
  export class Parser {
    ns(prefixes: Readonly<Record<string, string>>): this;
    on(
      event: "openTag",
      handler: (
        name: string,
        attributes: () => Record<string, string> | false,
        decode: unknown,
        closed: boolean,
      ) => void,
    ): this;
    on(event: "closeTag", handler: (name: string) => void): this;
    on(event: "text" | "cdata" | "attention", handler: (text: string) => void): this;
    on(event: "error", handler: (error: Error) => void): this;
    write(xml: string): this;
    end(): Error | null;
  }
}
