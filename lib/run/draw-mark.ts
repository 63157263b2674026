/**
 * Draws the portal's mark and what is made from it: `npx tsx lib/run/draw-mark.ts`.
 *
 * Two frames joined without a nail, as in kündekâri and şəbəkə work: eight equal pieces, each passing over one
 * neighbour and under the next, round a small star. (Şəbəkə is also the Azerbaijani word for network.)
 */
import { writeFileSync } from "node:fs";
import sharp from "sharp";

const CENTRE = 32;
const HALF_SIDE = 19.2;
const BAND = 5.4;
const GAP = 0.85;
const STAR = 6.8;

const round = (n: number) => Number(n.toFixed(2));
const turn = ([x, y]: readonly [number, number], angle: number) =>
  [x * Math.cos(angle) - y * Math.sin(angle) + CENTRE, x * Math.sin(angle) + y * Math.cos(angle) + CENTRE]
    .map(round)
    .join(" ");

function frame(angle: number): string {
  const half = BAND / 2;
  const a = HALF_SIDE;
  const crossing = a * (Math.SQRT2 - 1);
  const cut = Math.SQRT2 * (half + GAP);
  const piece: [number, number][] = [
    [crossing + cut - half, -a - half],
    [a + half, -a - half],
    [a + half, crossing - cut - half],
    [a - half, crossing - cut + half],
    [a - half, -a + half],
    [Math.min(crossing + cut + half, a - half), -a + half],
  ];
  return [0, 1, 2, 3]
    .map((side) => `M${piece.map((point) => turn(point, angle + (side * Math.PI) / 2)).join("L")}Z`)
    .join("");
}

function star(): string {
  const inner = (STAR * Math.cos(Math.PI / 4)) / Math.cos(Math.PI / 8);
  const points = Array.from({ length: 16 }, (_, i) => turn([i % 2 ? inner : STAR, 0], (i * Math.PI) / 8));
  return `M${points.join("L")}Z`;
}

const frames = { straight: frame(0), turned: frame(Math.PI / 4), star: star() };

function paths(straight: string, turned: string, core: string): string {
  return (
    `<path fill="${straight}" d="${frames.straight}"/>` +
    `<path fill="${turned}" d="${frames.turned}"/>` +
    `<path fill="${core}" d="${frames.star}"/>`
  );
}

const DEEP = "#0f3a47";
const onDeep = paths("#ffffff", "#8fd0da", "#f2b450");
const open = '<svg xmlns="http://www.w3.org/2000/svg"';
const shrunk = (part: number) =>
  `<g transform="translate(${CENTRE} ${CENTRE}) scale(${part}) translate(-${CENTRE} -${CENTRE})">${onDeep}</g>`;

const mark =
  `${open} viewBox="0 0 64 64"><style>.a{fill:#0b4351}.b{fill:#17778a}.c{fill:#dd9426}` +
  `@media (prefers-color-scheme:dark){.a{fill:#e6f3f5}.b{fill:#7cc4d0}.c{fill:#f2b450}}</style>` +
  `<path class="a" d="${frames.straight}"/><path class="b" d="${frames.turned}"/><path class="c" d="${frames.star}"/></svg>\n`;
/** In the style sheet, so that the header of every page costs no request of its own. */
const sheet = `/* Drawn by lib/run/draw-mark.ts. */
@layer components {
  .mark {
    background: url("data:image/svg+xml,${encodeURIComponent(mark.trim()).replaceAll("%20", " ")}") center / contain no-repeat;
  }
}
`;
const icon = `${open} viewBox="0 0 64 64"><rect width="64" height="64" rx="12" fill="${DEEP}"/>${shrunk(0.88)}</svg>\n`;
const touch = `${open} viewBox="0 0 64 64"><rect width="64" height="64" fill="${DEEP}"/>${shrunk(0.74)}</svg>`;
const social =
  `${open} width="1200" height="630" viewBox="0 0 1200 630">` +
  `<defs><symbol id="m" viewBox="0 0 64 64">${onDeep}</symbol></defs>` +
  `<rect width="1200" height="630" fill="${DEEP}"/>` +
  `<use href="#m" x="380" y="95" width="440" height="440"/></svg>`;

/** A .ico that holds PNG pictures, which every browser of today reads. */
function ico(pictures: { size: number; png: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(({ size, png }, i) => {
    const at = 6 + 16 * i;
    head.writeUInt8(size, at);
    head.writeUInt8(size, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

const draw = (svg: string, width: number, height = width) =>
  sharp(Buffer.from(svg), { density: 600 })
    .resize(width, height)
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();

writeFileSync("public/mark.svg", mark);
writeFileSync("app/styles/mark.css", sheet);
writeFileSync("app/icon.svg", icon);
writeFileSync("public/apple-touch-icon.png", await draw(touch, 180));
writeFileSync("public/icon-192.png", await draw(touch, 192));
writeFileSync("public/icon-512.png", await draw(touch, 512));
writeFileSync("public/social.png", await draw(social, 1200, 630));
writeFileSync(
  "public/favicon.ico",
  ico(await Promise.all([16, 32].map(async (size) => ({ size, png: await draw(icon, size) })))),
);
