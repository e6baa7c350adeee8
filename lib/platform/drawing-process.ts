/**
 * Draws the SVG of its standard input as a PNG on its standard output: `drawing-process.ts <width> <most pixels>`. Run in
 * a process of its own, which is ended from outside: nothing stops the drawing of a shape once it is begun.
 */
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';

const [width = 0, limitInputPixels = 0] = process.argv.slice(2).map(Number);
const pointsPerInch = 72;

sharp.concurrency(1);
const svg = await buffer(process.stdin);
const natural = await sharp(svg, { density: pointsPerInch, limitInputPixels }).metadata();
const density = Math.min(Math.max((pointsPerInch * width) / Math.max(natural.width, natural.height), 1), 10_000);
process.stdout.write(await sharp(svg, { density, limitInputPixels }).resize({ width, height: width, fit: 'inside' }).png().toBuffer());
