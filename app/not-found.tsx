/** Never shown: every address belongs to a language, whose own page answers. Without it Next sends its own along with each page. */
export default function NotFound() {
  return null;
}
