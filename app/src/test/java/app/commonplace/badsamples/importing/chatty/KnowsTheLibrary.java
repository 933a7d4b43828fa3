package app.commonplace.badsamples.importing.chatty;

import app.commonplace.badsamples.library.Shelf;

record KnowsTheLibrary(Shelf shelf) {}
