/** Keeps the page for later, so that it works without a network. It fetches the files of the page and nothing else. */
declare const FILES: string[];
declare const VERSION: string;
declare const worker: ServiceWorkerGlobalScope;
declare const NAME: string;
