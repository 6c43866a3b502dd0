import '@testing-library/jest-dom';

// jsdom has no layout, and thus nothing to scroll.
Element.prototype.scrollIntoView = () => {};
