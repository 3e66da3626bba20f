/** Opens a PDF for looking at. Loaded only when a document is looked at; nothing is fetched from elsewhere. */
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

pdfjs.GlobalWorkerOptions.workerSrc = worker;

export type Pdf = PDFDocumentProxy;
export type PdfPage = PDFPageProxy;

/** Bytes from the text in which they crossed. */
export const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

/** Opens the bytes; `close` lets go of the worker. */
export function openPdf(bytes: Uint8Array): { document: Promise<Pdf>; close: () => void } {
  const task = pdfjs.getDocument({
    data: bytes,
    enableXfa: false,
    useSystemFonts: false,
    // Scans hold pictures. The library decodes them itself: what an engine offers for that differs from one to the next.
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: false,
    useWasm: false,
  });
  return { document: task.promise, close: () => void task.destroy() };
}

/** Paints one page, and lays its text over it so that it can be selected and read aloud. */
export async function paint(page: PdfPage, canvas: HTMLCanvasElement, text: HTMLElement, width: number): Promise<void> {
  const scale = width / page.getViewport({ scale: 1 }).width;
  const viewport = page.getViewport({ scale });
  const sharp = window.devicePixelRatio || 1;
  canvas.width = Math.floor(viewport.width * sharp);
  canvas.height = Math.floor(viewport.height * sharp);
  await page.render({ canvas, viewport, transform: sharp === 1 ? undefined : [sharp, 0, 0, sharp, 0, 0] }).promise;
  text.replaceChildren();
  text.style.setProperty('--total-scale-factor', String(scale));
  await new pdfjs.TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport }).render();
}
