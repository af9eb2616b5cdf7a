/** Style sheets come into the page as text. */
declare module '*.css' {
  const text: string;
  export default text;
}
