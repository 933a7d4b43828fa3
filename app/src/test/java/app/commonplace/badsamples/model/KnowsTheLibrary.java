package app.commonplace.badsamples.model;

import app.commonplace.badsamples.library.Shelf;

record KnowsTheLibrary(Shelf shelf) {}
