import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// jsdom has no layout, and thus nothing to scroll.
Element.prototype.scrollIntoView = () => {};

// What is awaited comes within milliseconds, but not on a machine that is busy with something else.
jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 10_000 });
